import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import type { ExternalTable } from "../table/model";
import { defineRule } from "./rule";

const FLUSH = "odps.sql.text.option.flush.header";
const SKIP = "odps.text.option.header.lines.count";

/** A header that is written and not skipped comes back as a row. */
export const headerRows = defineRule({
  code: "header-rows",
  severity: "hint",
  summary: () => l10n.t("A table that writes a header skips it when it is read."),
  source: SOURCES.csvTable,
  about: "serde",
  check(table, report) {
    if (table.statement !== "create" || table.damaged) return;
    const flush = property(table, FLUSH);
    if (flush?.value?.value.toLowerCase() !== "true") return;
    const skip = property(table, SKIP);
    if (skip && skip.value?.value.trim() !== "0") return;
    report({ at: flush.keySpan, message: l10n.t("The header that is written is read as a row: {0} is 0", SKIP) });
  },
});

const property = ({ serde }: ExternalTable, key: string) => serde?.properties.find((property) => property.key === key);
