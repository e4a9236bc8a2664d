import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineDifferenceRule } from "./policy-difference";

export const policyAccountDiffers = defineDifferenceRule({
  code: "policy-account-differs",
  kind: "account-differs",
  severity: "error",
  summary: () => l10n.t("A permission policy names the account that owns the role and the data."),
  source: SOURCES.ramPolicy,
  word: ({ found, expected }) => ({
    message: l10n.t("This is of account {0}; the role and the data are of {1}", found, expected),
    fix: l10n.t("Replace with {0}", expected),
  }),
});
