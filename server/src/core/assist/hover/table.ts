import * as l10n from "@vscode/l10n";
import type { ExternalTable, LocationClause } from "../../table/model";
import { items, type Said, type Surroundings } from "./say";

/** The table that a statement creates or changes, in short. */
export function describeTable(table: ExternalTable, { style }: Surroundings): Said {
  const { name, store, location, columns, partitions, statement } = table;
  if (!store) return [];
  return [
    l10n.t("External table {0} over {1}", style.code(name), style.plain(store.title)),
    items([
      location && !hasSecret(location) ? l10n.t("LOCATION: {0}", style.code(location.value)) : undefined,
      statement === "create" ? l10n.t("Columns: {0}", columns.length) : undefined,
      partitions.length === 0
        ? undefined
        : l10n.t("Partition columns: {0}", partitions.map((column) => style.code(column.name)).join(", ")),
    ]),
  ];
}

/** Whether it may hold what must not be repeated, be it read as such or not. */
const hasSecret = ({ value, tablestore, oss, jdbc }: LocationClause): boolean =>
  jdbc !== undefined || (tablestore ?? oss)?.secret !== undefined || /[@?=]/.test(value);
