import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineDifferenceRule, listed } from "./policy-difference";

/** The uid in a trust policy is that of whoever owns MaxCompute, the one in the role ARN that of whoever owns the data. */
export const policyTrustAccountDiffers = defineDifferenceRule({
  code: "policy-trust-account-differs",
  kind: "trust-account-differs",
  severity: "warning",
  summary: () => l10n.t("The uid in a trust policy is that of the account that owns the MaxCompute project."),
  source: SOURCES.crossAccount,
  word: ({ found, expected, isOwn }) => {
    const said = isOwn
      ? l10n.t("{0} owns the role and the data; here belongs the account that owns MaxCompute", found)
      : l10n.t("{0} is not the account that owns MaxCompute", found);
    return {
      message: expected.length > 0 ? l10n.t("{0}: needed is {1}", said, listed(expected)) : said,
      fix: l10n.t("Replace with {0}", listed(expected)),
    };
  },
});
