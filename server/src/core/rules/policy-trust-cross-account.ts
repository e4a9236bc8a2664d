import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineDifferenceRule, listed } from "./policy-difference";

/** Without a uid a service is that of the role's own account. */
export const policyTrustCrossAccount = defineDifferenceRule({
  code: "policy-trust-cross-account",
  kind: "trust-cross-account",
  severity: "error",
  summary: () => l10n.t("Across accounts the trust policy of a role names the account whose MaxCompute it lets in."),
  source: SOURCES.crossAccount,
  word: ({ account, expected }) => ({
    message: l10n.t(
      "Without a uid this is MaxCompute of the role's own account, {0}; needed is {1}",
      account,
      listed(expected),
    ),
    fix: l10n.t("Replace with {0}", listed(expected)),
  }),
});
