import * as l10n from "@vscode/l10n";
import { hasPlaceholder } from "../text/placeholder";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

const KEY = /^[^\s:]+:\S+$/;

export const policyInvalidConditionKeyFormat = definePolicyRule({
  code: "policy-invalid-condition-key-format",
  severity: "error",
  summary: () => l10n.t("The key of a condition is <ram-code>:<condition-key>."),
  source: RAM_PAGES.check,
  check({ statements }, report) {
    for (const { key } of statements.flatMap(({ conditions }) => conditions)) {
      if (KEY.test(key.value) || hasPlaceholder(key.value)) continue;
      report({
        at: key.span,
        message: l10n.t("{0} is no key of a condition: write {1}", key.value || '""', "<ram-code>:<condition-key>"),
      });
    }
  },
});
