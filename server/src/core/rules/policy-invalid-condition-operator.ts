import * as l10n from "@vscode/l10n";
import { rewriting } from "../ram-policy/edit";
import { CONDITION_OPERATORS } from "../ram-policy/grammar";
import { nearest } from "../text/nearest";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

export const policyInvalidConditionOperator = definePolicyRule({
  code: "policy-invalid-condition-operator",
  severity: "error",
  summary: () => l10n.t("A condition has one of the documented operators."),
  source: RAM_PAGES.operators,
  check({ statements }, report) {
    for (const { conditions } of statements) {
      const operators = new Map(conditions.map(({ operator }) => [operator.span.start, operator]));
      for (const operator of operators.values()) {
        const { value, span } = operator;
        if (CONDITION_OPERATORS.includes(value)) continue;
        const meant = nearest(value, CONDITION_OPERATORS);
        const safe = meant?.toLowerCase() === value.toLowerCase();
        report({
          at: span,
          message:
            meant === undefined
              ? l10n.t("RAM has no operator {0}", value)
              : l10n.t("RAM has no operator {0}. Did you mean {1}?", value, meant),
          fixes:
            meant === undefined
              ? []
              : [{ title: l10n.t("Replace with {0}", meant), safe, edits: [rewriting(operator, meant)] }],
        });
      }
    }
  },
});
