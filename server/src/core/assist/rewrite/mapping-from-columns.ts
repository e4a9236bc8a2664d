import * as l10n from "@vscode/l10n";
import { TABLESTORE_MAPPING_KEY } from "../../catalog/index";
import { listNames } from "../../rules/list-names";
import { insertProperties } from "../../table/layout";
import type { ExternalTable } from "../../table/model";
import { replace, type TextEdit } from "../../text/edit";
import { textOf } from "../../text/span";
import type { Passage } from "../passage";
import { knownEntries, mappedTable, mappingProperty, markedKeys, type Slot, slotsOf } from "./mapping-slots";
import type { Offer, Rewrite } from "./rewrite";

/** A column that a person may choose as a primary key of the mapping. */
export interface KeyChoice {
  readonly column: string;
  /** Upper case, without parameters; empty where it is missing. */
  readonly type: string;
  /** The name in Tablestore. */
  readonly name: string;
  readonly isKey: boolean;
}

/** Of an entry for each column, those that are there are kept; the primary keys are those marked by now, else the first column. */
export const mappingFromColumns: Rewrite = {
  id: "mapping-from-columns",
  offer({ passage }) {
    const table = mappedTable(passage);
    const slots = table && slotsOf(table);
    const keys = slots && keysOf(slots);
    return table && slots && keys && offerFor(table, slots, keys, passage.text);
  },
};

function offerFor(
  table: ExternalTable,
  slots: readonly Slot[],
  keys: readonly number[],
  text: string,
): Offer | undefined {
  const edits = mappingEdits(table, slots, keys, text);
  if (edits.length === 0) return undefined;
  const { serde, handler } = table;
  const near = mappingProperty(table)?.span ?? serde?.keyword ?? handler?.literal;
  const lost = lostEntries(table, slots);
  return { title: titleOf(slots, keys, lost), near: near && lost === "" ? [near] : [], edits: () => edits };
}

function titleOf(slots: readonly Slot[], keys: readonly number[], lost: string): string {
  const names = listNames(keys.map((key) => slots[key]!.name));
  return lost === ""
    ? l10n.t("Build the column mapping from the columns; primary key: {0}", names)
    : l10n.t("Build the column mapping from the columns, without {0}; primary key: {1}", lost, names);
}

/** The entries that stand for no column. */
function lostEntries(table: ExternalTable, slots: readonly Slot[]): string {
  const kept = new Set(slots.map(({ entry }) => entry));
  return listNames(knownEntries(table).flatMap((entry) => (kept.has(entry) ? [] : [entry.name])));
}

/** The columns that may be primary keys; `undefined` where no mapping can be built. */
export function keyChoices(passage: Passage): readonly KeyChoice[] | undefined {
  const table = mappedTable(passage);
  const slots = table && slotsOf(table);
  if (!table || !slots || !hasPlaceFor(table)) return undefined;
  const choices = slots.filter(({ mayBeKey }) => mayBeKey);
  return choices.length === 0 ? undefined : choices.map(choiceOf);
}

const choiceOf = ({ column, entry, name }: Slot): KeyChoice => ({
  column: column.name,
  type: column.type?.name ?? "",
  name,
  isKey: entry?.isKey ?? false,
});

/** What builds the mapping with the primary keys that were chosen, by the names of their columns. */
export function buildMapping(passage: Passage, chosen: readonly string[]): readonly TextEdit[] {
  const table = mappedTable(passage);
  const slots = table && slotsOf(table);
  if (!table || !slots) return [];
  const keys = slots.flatMap(({ column, mayBeKey }, i) => (mayBeKey && chosen.includes(column.name) ? [i] : []));
  return keys.length === 0 ? [] : mappingEdits(table, slots, keys, passage.text);
}

const hasPlaceFor = ({ serde, handler }: ExternalTable): boolean => serde !== undefined || handler !== undefined;

function keysOf(slots: readonly Slot[]): readonly number[] | undefined {
  const marked = markedKeys(slots);
  if (marked.length > 0) return marked;
  return slots[0]?.mayBeKey ? [0] : undefined;
}

/** Each entry in its place where each has one; else the value as a whole, with the separators that it has. */
function mappingEdits(
  table: ExternalTable,
  slots: readonly Slot[],
  keys: readonly number[],
  text: string,
): readonly TextEdit[] {
  const property = mappingProperty(table);
  const entries = slots.map((slot, i) => entryText(slot, keys.includes(i)));
  if (!property) return insertProperties(table, text, [`'${TABLESTORE_MAPPING_KEY}' = '${entries.join(", ")}'`]);
  if (!property.value) return [];
  const isComplete = slots.length === table.mapping?.entries.length && slots.every(({ entry }) => entry);
  if (!isComplete) return [replace(property.value.span, entries.join(separatorOf(table, text)))];
  return slots.flatMap(({ entry }, i) => (entry!.text === entries[i] ? [] : [replace(entry!.span, entries[i]!)]));
}

const entryText = ({ entry, name }: Slot, isKey: boolean): string =>
  entry?.isKey === isKey ? entry.text : (isKey ? ":" : "") + name;

function separatorOf(table: ExternalTable, text: string): string {
  const [first, second] = knownEntries(table);
  const written = first && second ? textOf(text, { start: first.span.end, end: second.span.start }) : "";
  return /^\s*,\s*$/.test(written) ? written : ", ";
}
