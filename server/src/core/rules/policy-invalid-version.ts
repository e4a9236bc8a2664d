import * as l10n from "@vscode/l10n";
import { rewriting } from "../ram-policy/edit";
import { VERSION } from "../ram-policy/grammar";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

export const policyInvalidVersion = definePolicyRule({
  code: "policy-invalid-version",
  severity: "error",
  summary: () => l10n.t('The version of a RAM policy is "1", the only one that there is.'),
  source: RAM_PAGES.check,
  check({ version }, report) {
    if (!version || version.value === VERSION) return;
    const title = l10n.t("Replace with {0}", JSON.stringify(VERSION));
    report({
      at: version.span,
      message: l10n.t("The only version of RAM policies is {0}", JSON.stringify(VERSION)),
      fixes: [{ title, safe: true, edits: [rewriting(version, VERSION)] }],
    });
  },
});
