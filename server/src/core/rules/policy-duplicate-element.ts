import * as l10n from "@vscode/l10n";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

/** Where a name stands twice in an object, most readers of JSON keep one of the two without a word. */
export const policyDuplicateElement = definePolicyRule({
  code: "policy-duplicate-element",
  severity: "warning",
  summary: () => l10n.t("No element, operator or key stands twice in one object of a RAM policy."),
  source: RAM_PAGES.syntax,
  check({ duplicates }, report) {
    for (const { property, first } of duplicates) {
      report({
        at: property.keySpan,
        message: l10n.t("{0} stands here twice, and only one counts: merge the two", property.key),
        related: [{ at: first.keySpan, message: l10n.t("The first one") }],
      });
    }
  },
});
