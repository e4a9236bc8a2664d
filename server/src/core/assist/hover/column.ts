import * as l10n from "@vscode/l10n";
import type { Column, ExternalTable } from "../../table/model";
import { pairsOf } from "../../table/pairs";
import type { ColumnTarget } from "../target";
import { sayPairOf, withType } from "./pairs";
import { type Said, type Surroundings, sayUnknown } from "./say";
import type { Style } from "./style";
import { sayRemoteType } from "./type";

export function describeColumn({ table, column, isPartition }: ColumnTarget, { style }: Surroundings): Said {
  const all = isPartition ? table.partitions : table.columns;
  const written = withType(column, style);
  const [number, count] = [all.indexOf(column) + 1, all.length];
  if (isPartition) {
    return [
      l10n.t("Partition column {0}, level {1} of {2}", written, number, count),
      l10n.t("Its values stand in the names of directories: {0}", style.code(`${column.name}=…/`)),
    ];
  }
  return [
    l10n.t("Column {0}, number {1} of {2}", written, number, count),
    sayUnknown(column.name),
    sayEntry(table, column, style) ?? sayPairOf(table, column, style),
    column.type && sayRemoteType(table, column.type, style),
  ];
}

/** What a column stands for in Tablestore. */
function sayEntry(table: ExternalTable, column: Column, style: Style): string | undefined {
  if (!table.mapping) return undefined;
  const entry = pairsOf(table).find((pair) => pair.column === column)?.entry;
  if (!entry) return l10n.t("No entry of the column mapping stands at its place.");
  const name = style.code(entry.name);
  return entry.isKey
    ? l10n.t("Stands for the primary key {0} in Tablestore.", name)
    : l10n.t("Stands for the attribute column {0} in Tablestore.", name);
}
