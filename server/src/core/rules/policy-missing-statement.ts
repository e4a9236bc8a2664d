import * as l10n from "@vscode/l10n";
import { braceOf } from "../ram-policy/edit";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

export const policyMissingStatement = definePolicyRule({
  code: "policy-missing-statement",
  severity: "error",
  summary: () => l10n.t("A RAM policy has a Statement with one statement or more."),
  source: RAM_PAGES.syntax,
  check({ damaged, has, properties, statements, mismatches, span }, report) {
    if (damaged || statements.length > 0 || mismatches.some(({ element }) => element === "Statement")) return;
    const list = properties.find(({ key }) => key === "Statement")?.value;
    if (list) report({ at: list.span, message: l10n.t("A policy has one statement or more") });
    else if (!has.has("Statement") && mismatches.length === 0) {
      report({ at: braceOf(span), message: l10n.t("The policy has no Statement: RAM refuses it") });
    }
  },
});
