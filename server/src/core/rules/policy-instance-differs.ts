import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineDifferenceRule } from "./policy-difference";

export const policyInstanceDiffers = defineDifferenceRule({
  code: "policy-instance-differs",
  kind: "instance-differs",
  severity: "error",
  summary: "A permission policy names the instance or bucket that the DDL names.",
  source: SOURCES.ramPolicy,
  word: ({ part, found, expected }) => ({
    message: l10n.t("The {0} is {1} here; the DDL has {2}", part, found, expected),
    fix: l10n.t("Replace with {0}", expected),
  }),
});
