import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
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
  check({ columns, partitions, lifecycle, name, nameSpan }, report) {
    const level = partitions[MOST_PARTITIONS];
    if (level) {
      const message = l10n.t("A table has at most {0} levels of partitions", MOST_PARTITIONS);
      report({ at: level.nameSpan, message });
    }
    const column = columns[MOST_COLUMNS];
    if (column) report({ at: column.nameSpan, message: l10n.t("A table has at most {0} columns", MOST_COLUMNS) });
    for (const each of columns) reportLong(each.name, each.nameSpan, report);
    for (const each of partitions) reportLong(each.name, each.nameSpan, report);
    reportLong(name.slice(name.lastIndexOf(".") + 1), nameSpan, report);
    if (lifecycle && !isInTime(Number(lifecycle.text))) {
      report({ at: lifecycle.span, message: l10n.t("LIFECYCLE is a number of days from 1 to {0}", MOST_DAYS) });
    }
  },
});

const isInTime = (days: number): boolean => days >= 1 && days <= MOST_DAYS;

function reportLong(name: string, at: Span, report: (found: Report) => void): void {
  if (name.length <= MOST_BYTES / 3) return;
  const bytes = utf8Length(name);
  if (bytes <= MOST_BYTES || hasPlaceholder(name)) return;
  report({ at, message: l10n.t("A name has at most {0} bytes, this one has {1}", MOST_BYTES, bytes) });
}
