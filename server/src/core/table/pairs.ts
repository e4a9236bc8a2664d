import type { Column, ColumnMapping, ExternalTable, MappingEntry } from "./model";

/** A column and the entry that says what it stands for. */
export interface Pair {
  readonly column: Column;
  readonly entry: MappingEntry;
}

export const filledEntries = (mapping: ColumnMapping): MappingEntry[] =>
  mapping.entries.filter(({ text }) => text !== "");

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
