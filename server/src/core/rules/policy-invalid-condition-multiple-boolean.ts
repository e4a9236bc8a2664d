import * as l10n from "@vscode/l10n";
import { BOOL } from "../ram-policy/grammar";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

export const policyInvalidConditionMultipleBoolean = definePolicyRule({
  code: "policy-invalid-condition-multiple-boolean",
  severity: "error",
  summary: () => l10n.t("A condition of the operator Bool has one value."),
  source: RAM_PAGES.check,
  check({ statements }, report) {
    for (const { operator, key, values } of statements.flatMap(({ conditions }) => conditions)) {
      const second = values[1];
      if (operator.value === BOOL && second) {
        report({ at: second.span, message: l10n.t("{0} takes one value only: {1}", BOOL, key.value) });
      }
    }
  },
});
