import * as l10n from "@vscode/l10n";
import { FILE_FORMATS, isWrittenAs, readerOf, SOURCES } from "../catalog/index";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholder";
import { replacement } from "./fixes";
import { defineRule } from "./rule";

const NAMES: readonly string[] = [...new Set(FILE_FORMATS.flatMap(({ names }) => names))];

/** Formats may be added; one that is like a documented one is a misspelling. */
export const formatUnknown = defineRule({
  code: "format-unknown",
  severity: "warning",
  summary: () => l10n.t("The format behind STORED AS is not a misspelling of a documented one."),
  source: SOURCES.ossTable,
  about: "format",
  check({ format, statement }, report) {
    if (format.record || NAMES.includes(format.name.toUpperCase()) || hasPlaceholder(format.name)) return;
    if (statement === "unload" && isWrittenAs(format.name)) return;
    const reader = readerOf(format.name);
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
      fixes: [replacement(format.span, meant)],
    });
  },
});
