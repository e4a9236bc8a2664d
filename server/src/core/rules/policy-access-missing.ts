import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineDifferenceRule, listed } from "./policy-difference";

/** What the role may not do, a query finds out, hours later. */
export const policyAccessMissing = defineDifferenceRule({
  code: "policy-access-missing",
  kind: "access-missing",
  severity: "error",
  summary: "The permission policies of a role allow all that its external tables need.",
  source: SOURCES.ramPolicy,
  word: ({ actions, resources }) => ({
    message: l10n.t("missing: {0} on {1}", listed(actions), listed(resources)),
    fix: l10n.t("Write the missing statement"),
  }),
});
