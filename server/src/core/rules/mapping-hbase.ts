import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import type { ExternalTable, PairEntry, PairMapping } from "../table/model";
import { hasPlaceholder } from "../text/placeholder";
import { emptyEntry } from "./mapping-entry-empty";
import { defineRule, type Report } from "./rule";

/** The colon of HBase separates a column family from a qualifier; it marks no primary key. */
export const mappingHbase = defineRule({
  code: "mapping-hbase",
  severity: "warning",
  summary: () =>
    l10n.t("The column mapping of an HBase table has `:key` and `family:qualifier` entries, one a column."),
  source: SOURCES.externalTables,
  about: "pairs",
  check(table, report) {
    const { pairs, damaged } = table;
    if (pairs.kind !== "hbase" || damaged || pairs.value.trim() === "") return;
    let isSound = true;
    for (const [i, entry] of pairs.entries.entries()) {
      const found = entry.text === "" ? emptyEntry(pairs.entries, i) : formDefect(entry);
      if (!found) continue;
      isSound = false;
      report(found);
    }
    if (!isSound || hasPlaceholder(pairs.value)) return;
    const whole = keyDefect(pairs) ?? countDefect(pairs, table);
    if (whole) report(whole);
  },
});

function formDefect({ text, span, left, right }: PairEntry): Report | undefined {
  if (hasPlaceholder(text)) return undefined;
  if (!right) return { at: span, message: l10n.t("An entry is :key or family:qualifier; the colon is missing") };
  if (left.text !== "" || /^(?:key|timestamp)(?:#\w+)?$/i.test(right.text)) return undefined;
  return { at: span, message: l10n.t("No column family before the colon; the row key is :key") };
}

function keyDefect({ entries, span }: PairMapping): Report | undefined {
  const hasKey = entries.some(({ left, right }) => left.text === "" && /^key\b/i.test(right?.text ?? ""));
  return hasKey ? undefined : { at: span, message: l10n.t("No column stands for the row key: :key is missing") };
}

/** Where data has more or fewer columns is documented, not what a mapping of another length does. */
function countDefect({ entries, span }: PairMapping, { columns }: ExternalTable): Report | undefined {
  if (columns.length === 0 || columns.length === entries.length || columns.some(({ name }) => hasPlaceholder(name))) {
    return undefined;
  }
  const message = l10n.t("{0} columns, but {1} entries in the column mapping", columns.length, entries.length);
  return { at: span, message, severity: "hint" };
}
