import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import type { RuleInfo } from "./rule";

/** Reported of a folder of policies that is compared with the tables: there is no text to point at. */
export const policyDocumentMissing: RuleInfo = {
  code: "policy-document-missing",
  severity: "error",
  summary: () => l10n.t("A folder of policies has those of every role that the external tables name."),
  source: SOURCES.crossAccount,
};
