import * as l10n from "@vscode/l10n";
import { CSV, FILE_FORMATS, JSON_LINES, SOURCES, TSV } from "../catalog/index";
import { replace } from "../text/edit";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholder";
import { defineRule } from "./rule";

const NAMES: readonly string[] = [...new Set(FILE_FORMATS.flatMap(({ names }) => names))];

/** What is called a format elsewhere, and read by a class here. */
const READERS: ReadonlyMap<string, string> = new Map([
  ["CSV", `STORED BY '${CSV.className}'`],
  ["TSV", `STORED BY '${TSV.className}'`],
  ["JSON", `ROW FORMAT SERDE '${JSON_LINES.serdeClass}' STORED AS TEXTFILE`],
  ["JSONFILE", `ROW FORMAT SERDE '${JSON_LINES.serdeClass}' STORED AS TEXTFILE`],
]);

/** Formats may be added; one that is like a documented one is a misspelling. */
export const formatUnknown = defineRule({
  code: "format-unknown",
  severity: "warning",
  summary: () => l10n.t("The format behind STORED AS is not a misspelling of a documented one."),
  source: SOURCES.ossTable,
  about: "format",
  check({ format }, report) {
    if (format.record || NAMES.includes(format.name.toUpperCase()) || hasPlaceholder(format.name)) return;
    const reader = READERS.get(format.name.toUpperCase());
    if (reader !== undefined) {
      const message = l10n.t("Not a documented format; such files are read by {0}", reader);
      report({ at: format.span, message, severity: "hint" });
      return;
    }
    const meant = format.name.includes(".") ? undefined : nearest(format.name, NAMES);
    if (meant === undefined) return;
    report({
      at: format.span,
      message: l10n.t("Unknown format; did you mean {0}?", meant),
      fixes: [{ title: l10n.t("Replace with {0}", meant), safe: false, edits: [replace(format.span, meant)] }],
    });
  },
});
