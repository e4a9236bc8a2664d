import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { KNOWN_ACTIONS } from "../ram-policy/actions";
import { namesLevelOf } from "../ram-policy/level";
import { definePolicyRule } from "./policy-rule";

/** RAM checks each action against resources of one kind; a statement that names none of that kind grants nothing. */
export const policyResourceLevel = definePolicyRule({
  code: "policy-resource-level",
  severity: "warning",
  summary: "A statement names a resource of the kind that each of its actions is checked against.",
  source: SOURCES.ramPolicy,
  check({ statements }, report) {
    for (const { action, resource } of statements) {
      if (!resource?.complete || resource.values.length === 0) continue;
      for (const { value, span } of action?.values ?? []) {
        const known = KNOWN_ACTIONS.get(value.toLowerCase());
        if (!known || resource.values.some((text) => namesLevelOf(known, text.value))) continue;
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
