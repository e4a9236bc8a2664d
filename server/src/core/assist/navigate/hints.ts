import * as l10n from "@vscode/l10n";
import type { Column, ExternalTable } from "../../table/model";
import { code } from "../../text/markdown";
import { type Span, touches } from "../../text/span";
import type { Passage } from "../passage";
import { plainSpan } from "./meant";
import { type Partners, partnersOf } from "./partners";
import { placesOfEntry, type RemoteColumn, type RemoteColumns } from "./remote";
import { writtenType } from "./written-type";

/** What is shown between the characters of a text. */
export interface Hint {
  readonly at: number;
  readonly label: string;
  /** Where what it says stands. */
  readonly target: Span;
  /** A sentence, in Markdown. */
  readonly tooltip: string;
}

/** Beside each entry of the mapping its column and type, and beside each column its name in the other system, where that is another one. */
export function hintsIn(passage: Passage, within: Span): Hint[] {
  const [table] = passage.tables;
  if (!table || !passage.isOurs || !passage.statement.create) return [];
  const partners = partnersOf(table, passage);
  if (!partners) return [];
  const hints = [...besideColumns(table, partners, within), ...besideEntries(partners, passage, within)];
  return hints.filter(({ at }) => touches(within, at)).sort((a, b) => a.at - b.at);
}

function besideColumns({ columns }: ExternalTable, { remote, entryOf }: Partners, within: Span): Hint[] {
  return columns.flatMap((column) => {
    const entry = touches(within, column.nameSpan.end) ? entryOf(column) : undefined;
    if (!entry || entry.shown === "" || entry.name?.text === column.name) return [];
    const tooltip = remoteTooltip(entry, remote.system);
    return [{ at: column.nameSpan.end, label: `→ ${entry.shown}`, target: plainSpan(entry.span), tooltip }];
  });
}

function besideEntries({ remote, columnOf }: Partners, passage: Passage, within: Span): Hint[] {
  return remote.entries.flatMap((entry) => {
    const shown = placesOfEntry(entry).filter(({ span }) => touches(within, span.end));
    const column = shown.length > 0 ? columnOf(entry) : undefined;
    if (!column) return [];
    const label = [column.name, typeOf(column, passage)].join(" ").trim();
    const tooltip = l10n.t("The column that the entry {0} stands for.", code(entry.text));
    return shown.map(({ span }) => ({ at: span.end, label, target: plainSpan(column.nameSpan), tooltip }));
  });
}

/** Not longer than it can be beside something. */
function typeOf(column: Column, { text }: Passage): string {
  const written = writtenType(column, text);
  return written.length > LONGEST_TYPE ? `${written.slice(0, LONGEST_TYPE)}…` : written;
}

const LONGEST_TYPE = 40;

function remoteTooltip({ shown, isKey }: RemoteColumn, system: RemoteColumns["system"]): string {
  switch (system) {
    case "tablestore":
      return isKey
        ? l10n.t("The primary key of the Tablestore table that the column stands for: {0}.", code(shown))
        : l10n.t("The column in Tablestore that the column stands for: {0}.", code(shown));
    case "jdbc":
      return l10n.t("The column of the database that the column stands for: {0}.", code(shown));
    case "hbase":
      return isKey
        ? l10n.t("The column stands for the row key.")
        : l10n.t("The column in HBase that the column stands for: {0}.", code(shown));
  }
}
