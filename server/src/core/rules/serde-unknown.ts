import * as l10n from "@vscode/l10n";
import { SERDE_CLASSES, SOURCES } from "../catalog/index";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholder";
import { replacement } from "./fixes";
import { defineRule } from "./rule";

/** A class that is near a documented one is misspelt; any other may exist. */
export const serdeUnknown = defineRule({
  code: "serde-unknown",
  severity: "warning",
  summary: () => l10n.t("The class of ROW FORMAT SERDE is not a misspelling of a documented one."),
  source: SOURCES.ossTable,
  about: "serdeClass",
  check({ serdeClass }, report) {
    if (SERDE_CLASSES.includes(serdeClass.value) || hasPlaceholder(serdeClass.value)) return;
    const meant = nearest(serdeClass.value, SERDE_CLASSES);
    if (meant === undefined) return;
    report({
      at: serdeClass.span,
      message: l10n.t("Unknown class; did you mean {0}?", meant),
      fixes: [replacement(serdeClass.span, meant)],
    });
  },
});
