import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineDifferenceRule, listed } from "./policy-difference";

export const policyTrustMissing = defineDifferenceRule({
  code: "policy-trust-missing",
  kind: "trust-missing",
  severity: "error",
  summary: () => l10n.t("The trust policy of a role lets in MaxCompute of the account that queries its tables."),
  source: SOURCES.crossAccount,
  word: ({ principals }) => ({
    message: l10n.t("missing: {0} may not assume the role", listed(principals)),
    fix: l10n.t("Write the missing statement"),
  }),
});
