import * as l10n from "@vscode/l10n";
import { roleArnTemplate } from "../arn/role";
import { ROLE_KEY, SOURCES } from "../catalog/index";
import { lacksRole } from "../table/access";
import { insertProperties } from "../table/layout";
import { defineRule } from "./rule";

/** Without a role MaxCompute has nothing to reach the data with, unless LOCATION brings an AccessKey. */
export const roleMissing = defineRule({
  code: "role-missing",
  severity: "warning",
  summary: () => l10n.t("The table names the role that MaxCompute assumes to reach the data."),
  source: SOURCES.externalTable,
  about: "noRole",
  check(table, report, context) {
    const { serde, damaged } = table;
    if (!serde?.properties.length || damaged || !lacksRole(table)) return;
    const property = `'${ROLE_KEY}' = '${roleArnTemplate(context.accounts)}'`;
    report({
      at: serde.keyword,
      message: l10n.t("No role is named: {0} is missing", ROLE_KEY),
      fixes: [
        {
          title: l10n.t("Insert {0}", ROLE_KEY),
          safe: false,
          edits: insertProperties(table, context.text, [property]),
        },
      ],
    });
  },
});
