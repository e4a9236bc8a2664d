import * as l10n from "@vscode/l10n";
import type { Column, ExternalTable, PairEntry } from "../../table/model";
import { isSameName } from "../../table/pairs";
import type { PairTarget, ValueTarget } from "../target";
import { type Said, type Surroundings, sayPage, sayUnknown } from "./say";
import type { Style } from "./style";

/** A mapping over JDBC or of HBase as a whole. */
export function describePairs({ table }: ValueTarget, { style }: Surroundings): Said {
  const { pairs, columns, store } = table;
  if (!pairs) return [];
  return [
    pairs.kind === "jdbc"
      ? l10n.t("Entries: {0}. A column without an entry has the same name in the database.", pairs.entries.length)
      : l10n.t("Entries: {0}. Columns: {1}. They meet by position.", pairs.entries.length, columns.length),
    store && sayPage(store.page, style),
  ];
}

export function describePair(target: PairTarget, { style }: Surroundings): Said {
  const { table, entry } = target;
  const said = table.pairs?.kind === "hbase" ? describeHbase(table, entry, style) : describeJdbc(target, style);
  return [...said, sayUnknown(entry.text), table.store && sayPage(table.store.page, style)];
}

function describeHbase(table: ExternalTable, entry: PairEntry, style: Style): Said {
  const { left, right } = entry;
  const index = table.pairs!.entries.indexOf(entry);
  const isRowKey = left.text === "" && /^key\b/i.test(right?.text ?? "");
  return [
    isRowKey
      ? l10n.t("The row key")
      : right && left.text !== ""
        ? l10n.t("The column {0} of the family {1}", style.code(right.text), style.code(left.text))
        : l10n.t("An entry is {0} or {1}.", style.code(":key"), style.code("family:qualifier")),
    l10n.t("Entry {0} of {1}.", index + 1, table.pairs!.entries.length),
    sayColumnAt(table, index, style),
  ];
}

/** Columns and entries of HBase meet by position, where there are as many. */
function sayColumnAt({ columns, pairs }: ExternalTable, index: number, style: Style): string | undefined {
  const column = columns[index];
  if (columns.length !== pairs!.entries.length || !column) return undefined;
  return l10n.t("It is the column {0}.", withType(column, style));
}

/** As much of a column as is known. */
export const withType = ({ name, type }: Column, style: Style): string =>
  style.code(type && !type.unknown ? `${name} ${type.name}` : name);

function describeJdbc({ table, entry, side }: PairTarget, style: Style): Said {
  const { left, right } = entry;
  if (!right) return [l10n.t("An entry is a column, a colon and the name that it has in the database.")];
  const column = columnNamed(table, left.text);
  if (side === "right") {
    return [
      l10n.t("The column {0} of the database, which is {1} here.", style.code(right.text), style.code(left.text)),
    ];
  }
  const name = column ? withType(column, style) : style.code(left.text);
  const place = column && l10n.t("Number {0} of {1} columns.", table.columns.indexOf(column) + 1, table.columns.length);
  return [l10n.t("The column {0}, which is {1} in the database.", name, style.code(right.text)), place];
}

const bare = (name: string): string => name.replaceAll(/[`"]/g, "");

const columnNamed = ({ columns }: ExternalTable, name: string): Column | undefined =>
  columns.find((column) => isSameName(column.name, bare(name)));

/** What a column is called in the database, and what its entry is. */
export function sayPairOf(table: ExternalTable, column: Column, style: Style): string | undefined {
  const { pairs, columns } = table;
  if (!pairs) return undefined;
  if (pairs.kind === "jdbc") {
    const entry = pairs.entries.find(({ left, right }) => right && isSameName(bare(left.text), column.name));
    return l10n.t("Stands for {0} in the database.", style.code(entry?.right?.text ?? column.name));
  }
  const entry = columns.length === pairs.entries.length ? pairs.entries[columns.indexOf(column)] : undefined;
  return entry && entry.text !== "" ? l10n.t("Stands for {0} in HBase.", style.code(entry.text)) : undefined;
}
