import * as l10n from "@vscode/l10n";
import { addition, braceOf } from "../ram-policy/edit";
import { VERSION } from "../ram-policy/grammar";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

export const policyMissingVersion = definePolicyRule({
  code: "policy-missing-version",
  severity: "error",
  summary: () => l10n.t("A RAM policy says its version."),
  source: RAM_PAGES.syntax,
  check(policy, report) {
    if (policy.damaged || policy.has.has("Version") || policy.properties.length === 0) return;
    const edits = [addition(policy, policy.span, "Version", VERSION)];
    report({
      at: braceOf(policy.span),
      message: l10n.t("The policy has no Version: RAM refuses it"),
      fixes: [{ title: l10n.t("Insert {0}", `"Version": "${VERSION}"`), safe: true, edits }],
    });
  },
});
