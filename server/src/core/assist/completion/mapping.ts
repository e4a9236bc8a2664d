import * as l10n from "@vscode/l10n";
import { TABLESTORE, TABLESTORE_MAPPING_KEY } from "../../catalog/index";
import type { Column } from "../../table/model";
import { type EntryAt, entryAt, writeEntry } from "./entries";
import type { Suggestion } from "./model";
import type { Slot } from "./slot";
import type { Writing } from "./writing";

const subject = { kind: "property", title: TABLESTORE.title, key: TABLESTORE_MAPPING_KEY } as const;

/**
 * The columns that the mapping still lacks. Columns and entries meet by position, so the one that is due here comes first.
 * The first entry has to be a primary key, and those behind it may be some, as long as all before them are.
 */
export function columnMapping({ table }: Writing, slot: Slot): Suggestion[] {
  const entry = entryAt(slot);
  const mapped = new Set([...entry.before, ...entry.after].map((text) => text.replace(/^:/, "").toLowerCase()));
  const columns = table?.columns ?? [];
  const due = [...columns.slice(entry.index), ...columns.slice(0, entry.index)].filter(
    ({ name }) => !mapped.has(name.toLowerCase()),
  );
  const write = (text: string, label = text): Suggestion => ({
    kind: "column",
    label,
    ...writeEntry(slot, entry, [text], text),
    subject,
  });
  const single = due.flatMap((column) =>
    forms(column, entry).map((text) => ({ ...write(text), ...(column.type && { detail: typeOf(column) }) })),
  );
  if (due.length < 2 || entry.after.length > 0) return single;
  const all = due.map((column, i) => (i === 0 ? forms(column, entry)[0]! : column.name)).join(", ");
  return [
    ...single.slice(0, 1),
    { ...write(all, l10n.t("Map all remaining columns")), detail: all },
    ...single.slice(1),
  ];
}

/** As a primary key, as an attribute, or as both, the likelier first. */
function forms(column: Column, { index, before, typed }: EntryAt): string[] {
  const { name } = column;
  const key = `:${name}`;
  if (typed.startsWith(":")) return [key];
  if (!mayBeKey(column)) return [name];
  if (index === 0) return [key];
  return before.every((entry) => entry.startsWith(":")) ? [name, key] : [name];
}

const mayBeKey = ({ type }: Column): boolean =>
  !type || type.unknown || TABLESTORE.types.some(({ ddl, mayBeKey }) => mayBeKey && ddl === type.name);

function typeOf({ type }: Column): string {
  const remote = TABLESTORE.types.find(({ ddl }) => ddl === type?.name)?.remote;
  return remote === undefined ? type!.name : `${type!.name} · Tablestore ${remote}`;
}
