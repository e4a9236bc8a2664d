import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineDifferenceRule, listed } from "./policy-difference";

/** What the role may not do, a query finds out, hours later. */
export const policyAccessMissing = defineDifferenceRule({
  code: "policy-access-missing",
  kind: "access-missing",
  severity: "error",
  summary: () => l10n.t("The permission policies of a role allow all that its external tables need."),
  source: SOURCES.ramPolicy,
  word: ({ actions, resources, neededBy }) => ({
    message:
      neededBy.length === 0
        ? l10n.t("missing: {0} on {1}", listed(actions), listed(resources))
        : l10n.t("missing: {0} on {1}; needed by {2}", listed(actions), listed(resources), listed(neededBy)),
    fix: l10n.t("Write the missing statement"),
  }),
});
