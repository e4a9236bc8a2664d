import * as l10n from "@vscode/l10n";
import { defineDifferenceRule, listed } from "./policy-difference";
import { RAM_PAGES } from "./sources";

/** Of most keys only the request says the value; what depends on one is neither right nor wrong. */
export const policyConditionUnknown = defineDifferenceRule({
  code: "policy-condition-unknown",
  kind: "condition-unknown",
  severity: "information",
  summary: () =>
    l10n.t("Whether a role may do what its external tables need depends on no condition that only a request decides."),
  source: RAM_PAGES.operators,
  word: ({ keys, actions }) => ({
    message: l10n.t("Whether {0} is allowed depends on {1}, which cannot be told here", listed(actions), listed(keys)),
  }),
});
