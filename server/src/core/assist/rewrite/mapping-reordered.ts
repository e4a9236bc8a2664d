import * as l10n from "@vscode/l10n";
import type { Column, ExternalTable, MappingEntry } from "../../table/model";
import { replace } from "../../text/edit";
import { hasPlaceholder } from "../../text/placeholder";
import { knownEntries, mappedTable } from "./mapping-slots";
import type { Rewrite } from "./rewrite";

/** Puts the entries that columns are named after in the order of the columns; commas and blanks stay where they are. */
export const mappingReordered: Rewrite = {
  id: "mapping-reordered",
  offer({ passage }) {
    const table = mappedTable(passage);
    const ordered = table && reordered(table);
    if (!ordered) return undefined;
    const entries = knownEntries(table);
    return {
      title: l10n.t("Put the entries of the column mapping in the order of the columns"),
      near: [table.mapping!.property.span],
      edits: () =>
        entries.flatMap(({ span, text }, i) => (text === ordered[i]!.text ? [] : [replace(span, ordered[i]!.text)])),
    };
  },
};

/** `undefined` where nothing is out of order, or where the order would be no better. */
function reordered(table: ExternalTable): readonly MappingEntry[] | undefined {
  const entries = knownEntries(table);
  const { mapping, columns } = table;
  if (!mapping || entries.length !== mapping.entries.length || entries.length < 2) return undefined;
  if (mapping.wrongCommas.length > 0 || entries.some(isOpen)) return undefined;
  const names = entries.map(({ name }) => name.toLowerCase());
  if (new Set(names).size < names.length) return undefined;
  const ordered = inOrder(entries, columns);
  const isSame = ordered.every((entry, i) => entry === entries[i]);
  return isSame || !keepsKeysFirst(entries, ordered) || !areKeysPossible(table, ordered) ? undefined : ordered;
}

const isOpen = ({ name, unseparated }: MappingEntry): boolean => unseparated === true || hasPlaceholder(name);

/** With one entry a column, each goes to its column; else those that are named stay among themselves. The others keep their order. */
function inOrder(entries: readonly MappingEntry[], columns: readonly Column[]): readonly MappingEntry[] {
  const indexOf = new Map(columns.map(({ name }, i) => [name.toLowerCase(), i]));
  const index = ({ name }: MappingEntry): number => indexOf.get(name.toLowerCase()) ?? -1;
  const named = entries.filter((entry) => index(entry) >= 0).sort((a, b) => index(a) - index(b));
  const others = entries.filter((entry) => index(entry) < 0);
  const found = new Set(named.map(index));
  const isNamed =
    entries.length === columns.length ? columns.map((_, i) => found.has(i)) : entries.map((entry) => index(entry) >= 0);
  const [next, other] = [named.values(), others.values()];
  return isNamed.map((isOne) => (isOne ? next : other).next().value!);
}

/** Keys that come first still do: the order of the columns is then not what is wrong. */
const keepsKeysFirst = (before: readonly MappingEntry[], after: readonly MappingEntry[]): boolean =>
  !areKeysFirst(before) || areKeysFirst(after);

function areKeysFirst(entries: readonly MappingEntry[]): boolean {
  const firstOther = entries.findIndex(({ isKey }) => !isKey);
  return firstOther < 0 || entries.findLastIndex(({ isKey }) => isKey) < firstOther;
}

function areKeysPossible({ columns, store }: ExternalTable, entries: readonly MappingEntry[]): boolean {
  if (entries.length !== columns.length) return true;
  return entries.every(({ isKey }, i) => {
    const type = store?.types.find(({ ddl }) => ddl === columns[i]!.type?.name);
    return !isKey || (type?.mayBeKey ?? true);
  });
}
