import * as l10n from "@vscode/l10n";
import { HBASE, HBASE_MAPPING_KEYS } from "../../catalog/hbase";
import { JDBC, JDBC_MAPPING_KEY } from "../../catalog/index";
import type { Column } from "../../table/model";
import type { Subject } from "./about";
import { type EntryAt, entryAt, writeEntry } from "./entries";
import type { Suggestion } from "./model";
import type { Slot } from "./slot";
import { joined, plainText, type Template } from "./template";
import type { Writing } from "./writing";

/** `column:remote column`, the remote one under the same name until another is written; by name, in any order. */
export function jdbcMapping({ table }: Writing, slot: Slot): Suggestion[] {
  const entry = entryAt(slot);
  const mapped = new Set([...entry.before, ...entry.after].map((text) => text.split(":")[0]!.trim().toLowerCase()));
  const due = (table?.columns ?? []).filter(({ name }) => !mapped.has(name.toLowerCase()));
  const subject = { kind: "property", title: JDBC.title, key: JDBC_MAPPING_KEY } as const;
  return entries(slot, entry, due, ({ name }) => [`${name}:`, { hole: name }], subject);
}

/** `:key` and `family:qualifier`, by position. */
export function hbaseMapping({ table }: Writing, slot: Slot): Suggestion[] {
  const entry = entryAt(slot);
  const due = (table?.columns ?? []).slice(entry.index);
  const first = entry.index === 0 ? due[0] : undefined;
  const subject = { kind: "property", title: HBASE.title, key: HBASE_MAPPING_KEYS[0]! } as const;
  const form = (column: Column): Template => (column === first ? [":key"] : [{ hole: "<family>" }, `:${column.name}`]);
  return entries(slot, entry, due, form, subject);
}

/** One suggestion a column and, where nothing follows, one for all of them. */
function entries(
  slot: Slot,
  entry: EntryAt,
  due: readonly Column[],
  form: (column: Column) => Template,
  subject: Subject,
): Suggestion[] {
  const write = (text: Template, label = plainText(text)): Suggestion => ({
    kind: "column",
    label,
    ...writeEntry(slot, entry, text, plainText(text)),
    subject,
  });
  const single = due.map((column) => ({ ...write(form(column)), detail: column.name }));
  if (due.length < 2 || entry.after.length > 0) return single;
  const all = joined(due.map(form), ", ");
  return [
    ...single.slice(0, 1),
    { ...write(all, l10n.t("Map all remaining columns")), detail: plainText(all) },
    ...single.slice(1),
  ];
}
