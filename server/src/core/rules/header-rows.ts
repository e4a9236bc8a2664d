import * as l10n from "@vscode/l10n";
import { FLUSH_HEADER_KEY, HEADER_LINES_KEY, SOURCES } from "../catalog/index";
import { propertyWithKey } from "../table/properties";
import { defineRule } from "./rule";

/** A header that is written and not skipped comes back as a row. */
export const headerRows = defineRule({
  code: "header-rows",
  severity: "hint",
  summary: () => l10n.t("A table that writes a header skips it when it is read."),
  source: SOURCES.csvTable,
  about: "serde",
  check({ statement, damaged, serde }, report) {
    if (statement !== "create" || damaged) return;
    const flush = propertyWithKey(serde, FLUSH_HEADER_KEY);
    if (flush?.value?.value.toLowerCase() !== "true") return;
    const skip = propertyWithKey(serde, HEADER_LINES_KEY);
    if (skip && skip.value?.value.trim() !== "0") return;
    report({
      at: flush.keySpan,
      message: l10n.t("The header that is written is read as a row: {0} is 0", HEADER_LINES_KEY),
    });
  },
});
