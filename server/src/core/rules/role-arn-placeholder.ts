import * as l10n from "@vscode/l10n";
import { roleArnTemplate } from "../arn/role";
import { SOURCES } from "../catalog/index";
import { defineRoleArnRule } from "./role-arn";

/** A masked account or a template's hole is no mistake yet; a scheduler's variable never becomes one. */
export const roleArnPlaceholder = defineRoleArnRule({
  code: "role-arn-placeholder",
  severity: "hint",
  summary: () => l10n.t("Nothing in the role ARN is left for a person to fill in."),
  source: SOURCES.crossAccount,
  onlyInScripts: true,
  words: {
    "placeholder-account": () => ({ message: l10n.t("Fill in the id of the account that owns the data") }),
    "placeholder-name": () => ({ message: l10n.t("Fill in the name of the role") }),
    "placeholder-whole": () => ({ message: l10n.t("Fill in the role ARN: {0}", roleArnTemplate([])) }),
  },
});
