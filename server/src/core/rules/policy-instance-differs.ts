import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineDifferenceRule } from "./policy-difference";

export const policyInstanceDiffers = defineDifferenceRule({
  code: "policy-instance-differs",
  kind: "instance-differs",
  severity: "error",
  summary: () => l10n.t("A permission policy names the instance or bucket that the DDL names."),
  source: SOURCES.ramPolicy,
  word: ({ part, found, expected }) => ({
    message:
      part === "bucket"
        ? l10n.t("The bucket is {0} here; the DDL has {1}", found, expected)
        : l10n.t("The instance is {0} here; the DDL has {1}", found, expected),
    fix: l10n.t("Replace with {0}", expected),
  }),
});
