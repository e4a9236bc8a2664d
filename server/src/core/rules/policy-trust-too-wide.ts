import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineDifferenceRule } from "./policy-difference";

export const policyTrustTooWide = defineDifferenceRule({
  code: "policy-trust-too-wide",
  kind: "trust-too-wide",
  severity: "warning",
  summary: () => l10n.t("The trust policy of a role lets in nobody but MaxCompute."),
  source: SOURCES.crossAccount,
  word: ({ principal }) => ({
    message: l10n.t("too wide: {0} may assume the role, too; the tables need MaxCompute only", principal),
    fix: l10n.t("Remove {0}", principal),
  }),
});
