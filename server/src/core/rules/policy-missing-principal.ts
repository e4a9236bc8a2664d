import * as l10n from "@vscode/l10n";
import { braceOf } from "../ram-policy/edit";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

export const policyMissingPrincipal = definePolicyRule({
  code: "policy-missing-principal",
  severity: "error",
  summary: () => l10n.t("Each statement of a trust policy says who may assume the role."),
  source: RAM_PAGES.trust,
  check({ kind, damaged, statements, mismatches }, report) {
    if (damaged || kind === "permission") return;
    for (const { span, has, principals, properties } of statements) {
      const value = properties.find(({ key }) => key === "Principal")?.value;
      if (!has.has("Principal") && !has.has("NotPrincipal")) {
        report({ at: braceOf(span), message: l10n.t("The statement has no {0}", "Principal") });
      } else if (value?.kind === "object" && principals.every(({ values }) => values.length === 0)) {
        if (mismatches.length === 0) report({ at: value.span, message: l10n.t("{0} names nothing", "Principal") });
      }
    }
  },
});
