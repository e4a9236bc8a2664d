import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineRoleArnRule } from "./role-arn";

/** The vendor's page has the id of a picture run into its sample ARN; whoever copies the one copies the other. */
export const roleArnArtefact = defineRoleArnRule({
  code: "role-arn-artefact",
  severity: "error",
  summary: () => l10n.t("A role name ends without the id of a picture on the documentation page."),
  source: SOURCES.crossAccount,
  words: {
    artefact: ({ found, mend }) => ({
      message: l10n.t("Left over from the documentation page: {0}", found),
      fixes: [{ title: l10n.t("Remove {0}", found), safe: true, edits: mend("") }],
    }),
  },
});
