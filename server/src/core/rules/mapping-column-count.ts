import * as l10n from "@vscode/l10n";
import { CORRUPT_COLUMN_KEY, SOURCES, TABLESTORE_NAME } from "../catalog/index";
import { type Counts, compareCounts } from "../table/counts";
import type { ColumnMapping, ExternalTable } from "../table/model";
import { isSameName } from "../table/pairs";
import { propertyMeantAs } from "../table/properties";
import { replace } from "../text/edit";
import { listNames } from "./list-names";
import { defineRule, type Fix, type Report } from "./rule";

/** Columns and mapping entries meet by position, so there must be as many of one as of the other. */
export const mappingColumnCount = defineRule({
  code: "mapping-column-count",
  severity: "error",
  summary: () => l10n.t("Every column has exactly one entry in the column mapping."),
  source: SOURCES.externalTable,
  about: "mapping",
  check(table, report, { text }) {
    const { mapping } = table;
    const counts = compareCounts(table, mapping);
    if (!counts) return;
    if (mayBeCorruptColumn(table, counts)) report({ at: mapping.span, ...word(counts), severity: "information" });
    else report({ at: mapping.span, ...word(counts), fixes: fixesOf(mapping, counts, text) });
  },
});

function word(counts: Counts): Pick<Report, "message" | "related"> {
  const { columnCount, entryCount, spareColumns, spareEntries } = counts;
  if (spareColumns.length > 0) {
    const names = listNames(spareColumns.map(({ name }) => name));
    const related = spareColumns.map(({ nameSpan }) => ({ at: nameSpan, message: l10n.t("This column has no entry") }));
    return {
      message: l10n.t("{0} columns, but {1} entries; not mapped: {2}", columnCount, entryCount, names),
      related,
    };
  }
  if (spareEntries.length > 0) {
    const names = listNames(spareEntries.map(({ name }) => name));
    const related = spareEntries.map(({ span }) => ({ at: span, message: l10n.t("This entry has no column") }));
    const message = l10n.t("{0} columns, but {1} entries; without a column: {2}", columnCount, entryCount, names);
    return { message, related };
  }
  return { message: l10n.t("{0} columns, but {1} entries in the column mapping", columnCount, entryCount) };
}

/** The one column more than entries may be the one that takes corrupt values; nothing says whether it is mapped. */
function mayBeCorruptColumn({ serde }: ExternalTable, { columnCount, entryCount, spareColumns }: Counts): boolean {
  const property = propertyMeantAs(serde, CORRUPT_COLUMN_KEY);
  const corrupt = property?.value?.value.trim() ?? "";
  return columnCount === entryCount + 1 && spareColumns.some(({ name }) => isSameName(name, corrupt));
}

function fixesOf({ entries, literal, span }: ColumnMapping, { mended, spareColumns }: Counts, text: string): Fix[] {
  const isSound = mended.every((entry) => TABLESTORE_NAME.test(entry.replace(/^:/, "")));
  if (!isSound || !mended.some((entry) => entry.startsWith(":")) || !literal.quoted) return [];
  const [first, second] = entries;
  const written = first && second ? text.slice(first.span.end, second.span.start) : "";
  const separator = /^\s*,\s*$/.test(written) ? written : ", ";
  const title =
    spareColumns.length > 0
      ? l10n.t("Add the missing entries to the mapping")
      : l10n.t("Remove the entries without a column");
  return [{ title, safe: false, edits: [replace(span, mended.join(separator))] }];
}
