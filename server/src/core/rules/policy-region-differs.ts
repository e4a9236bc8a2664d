import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineDifferenceRule } from "./policy-difference";

export const policyRegionDiffers = defineDifferenceRule({
  code: "policy-region-differs",
  kind: "region-differs",
  severity: "error",
  summary: () => l10n.t("A permission policy names the region that the DDL names."),
  source: SOURCES.ramPolicy,
  word: ({ found, expected }) => ({
    message: l10n.t("The region is {0} here; the DDL has {1}", found, expected),
    fix: l10n.t("Replace with {0}", expected),
  }),
});
