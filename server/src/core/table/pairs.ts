import type { Column, ColumnMapping, ExternalTable, MappingEntry } from "./model";

/** A column and the entry that says what it stands for. */
export interface Pair {
  readonly column: Column;
  readonly entry: MappingEntry;
}

/** The entries of a mapping without the empty ones. */
export const filledEntries = ({ entries, isSound }: ColumnMapping): readonly MappingEntry[] =>
  !isSound && entries.some(({ text }) => text === "") ? entries.filter(({ text }) => text !== "") : entries;

/** Names of columns are compared without case. */
export const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Columns and entries meet by position; where there are more of one than of the other, only by name. */
export function pairsOf({ columns, mapping }: ExternalTable): Pair[] {
  const entries = mapping ? filledEntries(mapping) : [];
  if (entries.length === columns.length) return columns.map((column, i) => ({ column, entry: entries[i]! }));
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return columns.flatMap((column) => {
    const entry = byName.get(column.name.toLowerCase());
    return entry ? [{ column, entry }] : [];
  });
}

/** Those of them that are primary keys. */
export function keyPairsOf(table: ExternalTable): Pair[] {
  const { columns, mapping } = table;
  const entries = mapping ? filledEntries(mapping) : [];
  if (entries.length !== columns.length) return pairsOf(table).filter(({ entry }) => entry.isKey);
  const pairs: Pair[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    if (entry.isKey) pairs.push({ column: columns[i]!, entry });
  }
  return pairs;
}

/** Tells of a column the entry that it meets. */
export const entryFinder = (table: ExternalTable): ((column: Column) => MappingEntry | undefined) =>
  finder(table, ({ column, entry }) => [column, entry]);

/** Tells of an entry the column that it meets. */
export const columnFinder = (table: ExternalTable): ((entry: MappingEntry) => Column | undefined) =>
  finder(table, ({ column, entry }) => [entry, column]);

/** The pairs are made when one half is first asked for. */
function finder<From, To>(table: ExternalTable, halves: (pair: Pair) => readonly [From, To]) {
  let known: ReadonlyMap<From, To> | undefined;
  return (from: From): To | undefined => {
    known ??= new Map(pairsOf(table).map(halves));
    return known.get(from);
  };
}
