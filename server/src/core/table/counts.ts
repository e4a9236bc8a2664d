import { hasPlaceholder, isPlaceholder } from "../text/placeholder";
import { mayHaveBlock } from "../text/template";
import type { Column, ColumnMapping, ExternalTable, MappingEntry } from "./model";
import { filledEntries } from "./pairs";

/** How columns and mapping entries of a table differ in number. */
export interface Counts {
  readonly columnCount: number;
  readonly entryCount: number;
  /** The columns without an entry, where names or position tell which they are. */
  readonly spareColumns: readonly Column[];
  /** The entries without a column, where names or position tell which they are. */
  readonly spareEntries: readonly MappingEntry[];
  /** The entries as they should be, one a column; empty where nothing tells which they are. */
  readonly mended: readonly string[];
}

/** `undefined` where the numbers agree, are not known, or disagree only because of something else that is wrong. */
export function compareCounts(table: ExternalTable, mapping: ColumnMapping): Counts | undefined {
  const { columns, damaged } = table;
  const entries = filledEntries(mapping);
  if (columns.length === entries.length) return undefined;
  if (damaged || columns.length === 0 || entries.length === 0 || !areKnown(columns, entries)) return undefined;
  const columnCounts = [columns.length, new Set(columns.map(nameOf)).size];
  const entryCounts = [entries.length, new Set(entries.map(({ name }) => name)).size];
  if (columnCounts.some((count) => entryCounts.includes(count))) return undefined;
  const isShort = columns.length > entries.length;
  const spareColumns = isShort ? spare(columns, entries) : [];
  const spareEntries = isShort ? [] : spare(entries, columns);
  return {
    columnCount: columns.length,
    entryCount: entries.length,
    spareColumns,
    spareEntries,
    mended: isShort ? filledUp(columns, entries, spareColumns) : without(entries, spareEntries),
  };
}

const nameOf = ({ name }: { readonly name: string }): string => name.toLowerCase();

/** A block in an entry may make several of it. */
const areKnown = (columns: readonly Column[], entries: readonly MappingEntry[]): boolean =>
  !columns.some(({ name }) => hasPlaceholder(name)) &&
  !entries.some(({ name }) => isPlaceholder(name) || mayHaveBlock(name));

/** Which of the more have no counterpart: those that none is named after or, where no names agree, the last ones. */
function spare<Item extends { readonly name: string }>(
  more: readonly Item[],
  fewer: readonly { readonly name: string }[],
): readonly Item[] {
  const count = more.length - fewer.length;
  const names = new Set(fewer.map(nameOf));
  const unnamed = more.filter((item) => !names.has(nameOf(item)));
  if (unnamed.length === count) return unnamed;
  return unnamed.length === more.length ? more.slice(-count) : [];
}

function filledUp(
  columns: readonly Column[],
  entries: readonly MappingEntry[],
  spareColumns: readonly Column[],
): string[] {
  const added = new Set(spareColumns);
  const left = entries.values();
  return added.size === 0 ? [] : columns.map((column) => (added.has(column) ? column.name : left.next().value!.text));
}

function without(entries: readonly MappingEntry[], spareEntries: readonly MappingEntry[]): string[] {
  const removed = new Set(spareEntries);
  return removed.size === 0 ? [] : entries.filter((entry) => !removed.has(entry)).map(({ text }) => text);
}
