import * as l10n from "@vscode/l10n";
import { removal } from "../ram-policy/edit";
import type { PolicyStatement, PolicyTexts } from "../ram-policy/model";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

export const policyDuplicateValue = definePolicyRule({
  code: "policy-duplicate-value",
  severity: "hint",
  summary: () => l10n.t("No list of a RAM policy says the same twice."),
  source: RAM_PAGES.syntax,
  check(policy, report) {
    for (const { values, ignoresCase } of policy.statements.flatMap(listsOf)) {
      const known = new Set<string>();
      for (const { value, span } of values) {
        const key = ignoresCase ? value.toLowerCase() : value;
        if (known.has(key)) {
          report({
            at: span,
            message: l10n.t("{0} stands in the list already", value),
            tags: ["unnecessary"],
            fixes: [{ title: l10n.t("Remove it"), safe: true, edits: [removal(policy, span)] }],
          });
        }
        known.add(key);
      }
    }
  },
});

interface List extends Pick<PolicyTexts, "values"> {
  readonly ignoresCase: boolean;
}

const listsOf = ({ action, notAction, resource, principals }: PolicyStatement): List[] => [
  ...[action, notAction].flatMap((texts) => (texts ? [{ values: texts.values, ignoresCase: true }] : [])),
  ...[resource, ...principals].flatMap((texts) => (texts ? [{ values: texts.values, ignoresCase: false }] : [])),
];
