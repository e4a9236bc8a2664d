import * as l10n from "@vscode/l10n";
import { addition, braceOf } from "../ram-policy/edit";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

export const policyMissingEffect = definePolicyRule({
  code: "policy-missing-effect",
  severity: "error",
  summary: () => l10n.t("Each statement of a RAM policy says whether it allows or denies."),
  source: RAM_PAGES.syntax,
  check(policy, report) {
    if (policy.damaged) return;
    for (const { span, has } of policy.statements) {
      if (has.has("Effect")) continue;
      const fix = (effect: string) => ({
        title: l10n.t("Insert {0}", `"Effect": "${effect}"`),
        safe: false,
        edits: [addition(policy, span, "Effect", effect)],
      });
      report({
        at: braceOf(span),
        message: l10n.t("The statement has no Effect"),
        fixes: [fix("Allow"), fix("Deny")],
      });
    }
  },
});
