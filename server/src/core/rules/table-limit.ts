import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import type { ExternalTable } from "../table/model";
import { hasPlaceholder } from "../text/placeholder";
import type { Span } from "../text/span";
import { utf8Length } from "../text/utf8";
import { defineRule, type Report } from "./rule";

const MOST_PARTITIONS = 6;
const MOST_COLUMNS = 1200;
const MOST_BYTES = 128;
const MOST_DAYS = 37_231;

/** What is longer or more than MaxCompute takes. */
export const tableLimit = defineRule({
  code: "table-limit",
  severity: "warning",
  summary: () => l10n.t("A table keeps to the limits of MaxCompute: names, columns, partitions, lifecycle."),
  source: SOURCES.sqlLimits,
  about: "table",
  check(table, report, { text }) {
    const { columns, partitions } = table;
    const level = partitions[MOST_PARTITIONS];
    if (level) {
      const message = l10n.t("A table has at most {0} levels of partitions", MOST_PARTITIONS);
      report({ at: level.nameSpan, message });
    }
    const column = columns[MOST_COLUMNS];
    if (column) report({ at: column.nameSpan, message: l10n.t("A table has at most {0} columns", MOST_COLUMNS) });
    for (const { name, nameSpan } of columns) reportLong(name, nameSpan, report);
    for (const { name, nameSpan } of partitions) reportLong(name, nameSpan, report);
    reportLong(table.name.slice(table.name.lastIndexOf(".") + 1), table.nameSpan, report);
    const days = lifecycleOf(table, text);
    if (days && (days.count < 1 || days.count > MOST_DAYS)) {
      report({ at: days.at, message: l10n.t("LIFECYCLE is a number of days from 1 to {0}", MOST_DAYS) });
    }
  },
});

function reportLong(name: string, at: Span, report: (found: Report) => void): void {
  if (name.length <= MOST_BYTES / 3 || hasPlaceholder(name) || utf8Length(name) <= MOST_BYTES) return;
  report({ at, message: l10n.t("A name has at most {0} bytes, this one has {1}", MOST_BYTES, utf8Length(name)) });
}

const LIFECYCLE = /\bLIFECYCLE\s+(\d+)\s*[;；]?\s*$/i;
/** How far before a statement's end its last clause is looked for. */
const TAIL = 80;

/** The days of the last clause, unless a comment stands behind it. */
function lifecycleOf({ statement, span }: ExternalTable, text: string): { count: number; at: Span } | undefined {
  if (statement !== "create") return undefined;
  const from = Math.max(span.start, span.end - TAIL);
  const found = LIFECYCLE.exec(text.slice(from, span.end));
  if (!found) return undefined;
  const start = from + found.index + found[0].indexOf(found[1]!);
  return { count: Number(found[1]), at: { start, end: start + found[1]!.length } };
}
