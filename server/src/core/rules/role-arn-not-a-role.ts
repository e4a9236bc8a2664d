import * as l10n from "@vscode/l10n";
import { defineRoleArnRule, repaired } from "./role-arn";

/** MaxCompute assumes a role; it cannot become a user, a group, a policy or an account. */
export const roleArnNotARole = defineRoleArnRule({
  code: "role-arn-not-a-role",
  severity: "error",
  summary: () => l10n.t("The ARN names a role: nothing else can be assumed."),
  source: "https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole",
  words: {
    "not-a-role": (defect) => ({
      message: l10n.t("Not the ARN of a role: {0}", defect.found),
      fixes: repaired(defect),
    }),
  },
});
