import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineDifferenceRule, listed } from "./policy-difference";

export const policyAccessDenied = defineDifferenceRule({
  code: "policy-access-denied",
  kind: "access-denied",
  severity: "error",
  summary: () => l10n.t("No statement denies what the external tables of a role need."),
  source: SOURCES.ramPolicy,
  word: ({ actions }) => ({
    message: l10n.t("This statement denies what the tables need: {0}; Deny goes before any Allow", listed(actions)),
  }),
});
