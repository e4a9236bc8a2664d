import * as l10n from "@vscode/l10n";
import { NAME_PLACEHOLDER } from "../arn/role";
import { defineRoleArnRule } from "./role-arn";

/** What a role can be called. Names are compared without case, so no case is wrong. */
export const roleArnName = defineRoleArnRule({
  code: "role-arn-name",
  severity: "error",
  summary: () => l10n.t("A role name has 1 to 64 letters, digits, full stops and hyphens."),
  source: "https://www.alibabacloud.com/help/en/ram/developer-reference/api-ram-2015-05-01-createrole",
  words: {
    "name-missing": ({ mend }) => ({
      message: l10n.t("The role ARN has no role name"),
      fixes: [{ title: l10n.t("Insert {0}", NAME_PLACEHOLDER), safe: false, edits: mend(`role/${NAME_PLACEHOLDER}`) }],
    }),
    "name-characters": ({ found }) => ({ message: l10n.t("No role name has this in it: {0}", found) }),
    "name-length": ({ found }) => ({
      message: l10n.t("A role name has at most 64 characters, this one {0}", found.length),
    }),
    "name-unusual": ({ found }) => ({
      severity: "warning",
      message: l10n.t("RAM creates no role with {0} in its name", found),
    }),
  },
});
