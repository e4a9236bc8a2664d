import * as l10n from "@vscode/l10n";
import { roleArnTemplate } from "../arn/role";
import { ROLE_KEY } from "../catalog/index";
import { insertProperties } from "../table/layout";
import type { ExternalTable } from "../table/model";
import { isPlaceholder } from "../text/placeholder";
import { defineRule } from "./rule";

/** Without a role MaxCompute has nothing to reach the data with, unless LOCATION brings an AccessKey. */
export const roleMissing = defineRule({
  code: "role-missing",
  severity: "warning",
  summary: "The table names the role that MaxCompute assumes to reach the data.",
  source: "https://www.alibabacloud.com/help/en/maxcompute/user-guide/create-a-tablestore-external-table",
  check(table, report, context) {
    const { serde, role, damaged } = table;
    if (!serde?.properties.length || role || damaged || !needsRole(table) || mayHaveKey(table)) return;
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

const needsRole = (table: ExternalTable): boolean => table.store?.needsRole ?? false;

/** A location that is still to be filled in may bring its key with it. */
const mayHaveKey = ({ location }: ExternalTable): boolean =>
  location !== undefined && (location.tablestore?.secret !== undefined || isPlaceholder(location.value));
