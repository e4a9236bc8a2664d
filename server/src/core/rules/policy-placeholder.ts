import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { partOf } from "../ram-policy/edit";
import type { PolicyStatement, PolicyText } from "../ram-policy/model";
import { isVariable, placeholders } from "../text/placeholder";
import { definePolicyRule } from "./policy-rule";

/** RAM takes **** for wildcards, and <account-id> for a name that nobody has. */
export const policyPlaceholder = definePolicyRule({
  code: "policy-placeholder",
  severity: "hint",
  summary: () => l10n.t("Nothing in a RAM policy is left to be filled in by a person."),
  source: SOURCES.crossAccount,
  check({ statements }, report) {
    for (const text of statements.flatMap(textsOf)) {
      const [first] = placeholders(text.value).filter(({ start, end }) => !isVariable(text.value.slice(start, end)));
      if (!first) continue;
      const at = partOf(text, wordStart(text.value, first.start), first.end);
      report({
        at,
        message: l10n.t("Still to be filled in: {0}", text.value.slice(wordStart(text.value, first.start), first.end)),
      });
    }
  },
});

/** With the digits of a masked number. */
function wordStart(value: string, at: number): number {
  let start = at;
  while (/\d/.test(value.charAt(start - 1))) start--;
  return start;
}

const textsOf = ({ action, notAction, resource, principals }: PolicyStatement): PolicyText[] =>
  [action, notAction, resource, ...principals].flatMap((texts) => texts?.values ?? []);
