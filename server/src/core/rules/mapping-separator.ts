import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { replace } from "../text/edit";
import { cover } from "../text/span";
import { shorten } from "./list-names";
import { defineRule } from "./rule";

/** No name holds a blank or a full-width comma, so these stand where a comma belongs. */
export const mappingSeparator = defineRule({
  code: "mapping-separator",
  severity: "error",
  summary: () => l10n.t("The entries of the column mapping are separated by commas."),
  source: SOURCES.externalTable,
  about: "mapping",
  check({ mapping }, report) {
    if (mapping.isSound) return;
    for (const { text, span } of mapping.wrongCommas) {
      report({
        at: span,
        message: l10n.t("Entries are separated by a comma, not by {0}", text),
        fixes: [{ title: l10n.t("Replace with a comma"), safe: true, edits: [replace(span, ",")] }],
      });
    }
    for (const [i, entry] of mapping.entries.entries()) {
      const before = mapping.entries[i - 1];
      if (!entry.unseparated || !before) continue;
      const gap = { start: before.span.end, end: entry.span.start };
      report({
        at: cover(before.span, entry.span),
        message: l10n.t("A comma is missing between {0} and {1}", shorten(before.text), shorten(entry.text)),
        fixes: [{ title: l10n.t("Insert a comma"), safe: true, edits: [replace(gap, ", ")] }],
      });
    }
  },
});
