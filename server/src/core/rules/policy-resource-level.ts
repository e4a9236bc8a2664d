import * as l10n from "@vscode/l10n";
import { matchesPattern } from "../arn/match";
import { SOURCES } from "../catalog/index";
import { type KnownAction, knownActions } from "../ram-policy/actions";
import { namesLevelOf } from "../ram-policy/level";
import type { PolicyStatement } from "../ram-policy/model";
import { definePolicyRule } from "./policy-rule";

/** RAM checks each action against resources of one kind; where none of that kind is named, nothing is granted. */
export const policyResourceLevel = definePolicyRule({
  code: "policy-resource-level",
  severity: "warning",
  summary: () => l10n.t("A policy names a resource of the kind that each of its actions is checked against."),
  source: SOURCES.ramPolicy,
  check({ statements }, report) {
    for (const statement of statements) {
      for (const { value, span } of statement.action?.values ?? []) {
        const known = knownActions().get(value.toLowerCase());
        if (!known || hasLevel(statement, known) || statements.some((other) => gives(other, statement, known)))
          continue;
        report({
          at: span,
          message: l10n.t(
            "{0} does nothing here: it is checked against {1}, which no Resource of the statement names",
            value,
            known.examples.join(", "),
          ),
        });
      }
    }
  },
});

/** Whether a statement may name a resource of the kind; one whose resources are not known may. */
const hasLevel = ({ resource }: PolicyStatement, known: KnownAction): boolean =>
  !resource?.complete ||
  resource.values.length === 0 ||
  resource.values.some((text) => namesLevelOf(known, text.value));

/** Whether another statement of the same effect is about the action where it is checked: then this one is only a repetition. */
const gives = (other: PolicyStatement, { effect }: PolicyStatement, known: KnownAction): boolean =>
  other.effect?.value === effect?.value &&
  (other.action?.values ?? []).some(({ value }) => matchesPattern(value.toLowerCase(), known.action.toLowerCase())) &&
  hasLevel(other, known);
