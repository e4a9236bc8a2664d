import { CORRUPT_COLUMN_KEY, TABLESTORE_MAPPING_KEY, TABLESTORE_NAME } from "../../catalog/index";
import { compareCounts } from "../../table/counts";
import type { Column, ColumnMapping, ExternalTable, MappingEntry } from "../../table/model";
import { filledEntries, isSameName } from "../../table/pairs";
import { hasPlaceholder, isPlaceholder } from "../../text/placeholder";
import type { Passage } from "../passage";
import { isWhole } from "./rewrite";

/** A column of a Tablestore table, with the entry that it has in the mapping. */
export interface Slot {
  readonly column: Column;
  readonly entry: MappingEntry | undefined;
  /** What its entry is called, or will be. */
  readonly name: string;
  readonly mayBeKey: boolean;
}

/** The Tablestore table of a passage whose columns and mapping are certain, so that one can be written by the other. */
export function mappedTable(passage: Passage): ExternalTable | undefined {
  const [table] = passage.tables;
  if (table?.statement !== "create" || table.store?.location.scheme !== "tablestore") return undefined;
  if (table.damaged || table.swapped || !isWhole(passage) || table.columns.length === 0) return undefined;
  const properties = propertiesCalled(table, TABLESTORE_MAPPING_KEY);
  const isReadable = properties.every(({ value }) => value?.literal.quoted && !value.literal.offsets);
  return properties.length <= 1 && isReadable && areDistinct(table.columns) ? table : undefined;
}

const propertiesCalled = ({ serde, tblproperties }: ExternalTable, key: string) =>
  [...(serde?.properties ?? []), ...(tblproperties?.properties ?? [])].filter(({ meant }) => meant === key);

const areDistinct = (named: readonly { readonly name: string }[]): boolean =>
  new Set(named.map(({ name }) => name.toLowerCase())).size === named.length;

/** The property of the mapping, be it empty. */
export const mappingProperty = (table: ExternalTable) => propertiesCalled(table, TABLESTORE_MAPPING_KEY)[0];

/** The entries that say something: none where all is still to be filled in. */
export function knownEntries({ mapping }: ExternalTable): readonly MappingEntry[] {
  const entries = mapping ? filledEntries(mapping) : [];
  return entries.every(({ text }) => isPlaceholder(text)) ? [] : entries;
}

/** What each column has in the mapping; `undefined` where one could have no entry, or need not have one, or two had the same. */
export function slotsOf(table: ExternalTable): readonly Slot[] | undefined {
  const { columns } = table;
  const types = table.store?.types ?? [];
  const entries = entriesOf(table);
  const slots = columns.map((column, i): Slot => {
    const entry = entries[i];
    const type = types.find(({ ddl }) => ddl === column.type?.name);
    return { column, entry, name: entry?.name ?? column.name, mayBeKey: type?.mayBeKey ?? true };
  });
  const corrupt = propertiesCalled(table, CORRUPT_COLUMN_KEY)[0]?.value?.value.trim() ?? "";
  const isOpen = slots.some(({ column, entry }) => !entry && isSameName(column.name, corrupt));
  const isClear = new Set(slots.map(({ name }) => name)).size === slots.length;
  return isOpen || !isClear || !slots.every(isSound) ? undefined : slots;
}

const isSound = ({ column, entry }: Slot): boolean =>
  entry !== undefined || (!hasPlaceholder(column.name) && TABLESTORE_NAME.test(column.name));

/** By position where there are as many of one as of the other, else as position and names tell. */
function entriesOf(table: ExternalTable): readonly (MappingEntry | undefined)[] {
  const { columns, mapping } = table;
  const entries = knownEntries(table);
  if (!mapping || entries.length === 0) return [];
  if (entries.length === columns.length) return entries;
  return entriesByCounts(table, mapping, entries) ?? entriesByName(columns, entries);
}

function entriesByCounts(
  table: ExternalTable,
  mapping: ColumnMapping,
  entries: readonly MappingEntry[],
): (MappingEntry | undefined)[] | undefined {
  const counts = compareCounts(table, mapping);
  if (!counts || counts.mended.length === 0) return undefined;
  const spare = new Set<unknown>([...counts.spareColumns, ...counts.spareEntries]);
  const left = entries.filter((entry) => !spare.has(entry)).values();
  return table.columns.map((column) => (spare.has(column) ? undefined : left.next().value));
}

const entriesByName = (columns: readonly Column[], entries: readonly MappingEntry[]): (MappingEntry | undefined)[] =>
  columns.map((column) => entries.find(({ name }) => isSameName(name, column.name)));

/** Which of the columns are primary keys by now, by their indices. */
export const markedKeys = (slots: readonly Slot[]): number[] =>
  slots.flatMap(({ entry }, i) => (entry?.isKey ? [i] : []));
