import * as l10n from "@vscode/l10n";
import type { ExternalTable, MappingEntry } from "../../table/model";
import { filledEntries, pairsOf } from "../../table/pairs";
import type { EntryTarget, ValueTarget } from "../target";
import { type Said, type Surroundings, sayPage, sayUnknown } from "./say";
import { sayRemoteType } from "./type";

/** The mapping as a whole: what is under the cursor between two entries. */
export function describeMapping({ table }: ValueTarget, { style }: Surroundings): Said {
  const { mapping, columns, store } = table;
  if (!mapping) return [];
  const entries = filledEntries(mapping);
  const keys = entries.filter(({ isKey }) => isKey).length;
  return [
    l10n.t(
      "Entries: {0}, of them primary keys: {1}. Columns: {2}. They meet by position.",
      entries.length,
      keys,
      columns.length,
    ),
    store && sayPage(store.page, style),
  ];
}

export function describeEntry({ table, entry }: EntryTarget, { style }: Surroundings): Said {
  const { mapping, store } = table;
  const entries = mapping ? filledEntries(mapping) : [];
  const name = style.code(entry.name);
  return [
    entry.isKey
      ? l10n.t("Primary key {0} of the Tablestore table", name)
      : l10n.t("Attribute column {0} of the Tablestore table", name),
    sayUnknown(entry.name),
    l10n.t("Entry {0} of {1}.", entries.indexOf(entry) + 1, entries.length),
    ...sayColumn(table, entry, { style }),
    store && sayPage(store.page, style),
  ];
}

function sayColumn(table: ExternalTable, entry: MappingEntry, { style }: Pick<Surroundings, "style">): Said {
  if (table.statement !== "create") return [];
  const { columns } = table;
  const column = pairsOf(table).find((pair) => pair.entry === entry)?.column;
  if (!column) {
    return [l10n.t("No column stands for it: there are {0} columns.", columns.length)];
  }
  const type = column.type && sayRemoteType(table, column.type, style);
  const place = l10n.t(
    "It is the column {0}, number {1} of {2}.",
    style.code(column.name),
    columns.indexOf(column) + 1,
    columns.length,
  );
  return [place, type];
}
