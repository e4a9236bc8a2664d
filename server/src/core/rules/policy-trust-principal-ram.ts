import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineDifferenceRule, listed } from "./policy-difference";

/** The console makes a role for an account first; its trust policy then has to be changed by hand. */
export const policyTrustPrincipalRam = defineDifferenceRule({
  code: "policy-trust-principal-ram",
  kind: "trust-principal-ram",
  severity: "error",
  summary: () => l10n.t("The trust policy of a role lets in MaxCompute as a service, not the account that owns it."),
  source: SOURCES.crossAccount,
  word: ({ expected }) => ({
    message:
      expected.length > 0
        ? l10n.t("This lets in an account, and MaxCompute is a service: {0}", listed(expected))
        : l10n.t("This lets in an account, and MaxCompute is a service: {0}", "<uid>@odps.aliyuncs.com"),
    fix: l10n.t("Replace with {0}", listed(expected)),
  }),
});
