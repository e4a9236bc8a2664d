import * as l10n from "@vscode/l10n";
import { braceOf } from "../ram-policy/edit";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

export const policyMissingAction = definePolicyRule({
  code: "policy-missing-action",
  severity: "error",
  summary: () => l10n.t("Each statement of a RAM policy has Action or NotAction."),
  source: RAM_PAGES.check,
  check({ kind, damaged, statements }, report) {
    if (damaged) return;
    for (const { span, has, action, notAction } of statements) {
      if (!has.has("Action") && !has.has("NotAction")) {
        const needed = kind === "trust" ? "Action" : l10n.t("{0} or {1}", "Action", "NotAction");
        report({ at: braceOf(span), message: l10n.t("The statement has no {0}", needed) });
      }
      for (const { values, complete, property } of [action, notAction].filter((element) => element !== undefined)) {
        if (complete && values.length === 0) {
          report({ at: property.value?.span ?? property.span, message: l10n.t("{0} names nothing", property.key) });
        }
      }
    }
  },
});
