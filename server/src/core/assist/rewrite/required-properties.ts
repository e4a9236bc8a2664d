import * as l10n from "@vscode/l10n";
import { roleArnTemplate } from "../../arn/role";
import type { PropertyRecord } from "../../catalog/handler";
import { ROLE_KEY } from "../../catalog/index";
import { lacksRole } from "../../table/access";
import { emptyPair, insertProperties } from "../../table/layout";
import type { ExternalTable } from "../../table/model";
import { insertTableProperties, missingProperties, tablePair } from "../../table/required";
import type { TextEdit } from "../../text/edit";
import { isWhole, type Rewrite } from "./rewrite";

interface Missing {
  readonly ofHandler: readonly PropertyRecord[];
  readonly ofTable: readonly PropertyRecord[];
  readonly role: boolean;
}

/** All that a new table still needs, in one go, with its values to be filled in. */
export const requiredProperties: Rewrite = {
  id: "required-properties",
  offer({ passage, accounts }) {
    const [table] = passage.tables;
    if (table?.statement !== "create" || !table.handler || table.damaged || !isWhole(passage)) return undefined;
    const missing = missingOf(table);
    const keys = [...missing.ofHandler, ...missing.ofTable].map(({ key }) => key);
    if (missing.role) keys.push(ROLE_KEY);
    const edits = (): TextEdit[] => editsFor(table, passage.text, missing, missing.role ? accounts() : []);
    if (keys.length === 0 || edits().length === 0) return undefined;
    return {
      title: l10n.t("Add the missing properties, to be filled in: {0}", keys.join(", ")),
      near: [table.serde?.keyword ?? table.handler.literal],
      edits,
    };
  },
};

function missingOf(table: ExternalTable): Missing {
  const { store } = table;
  const missing = store ? missingProperties(table, store) : [];
  return {
    ofHandler: missing.filter(({ where }) => where !== "TBLPROPERTIES"),
    ofTable: missing.filter(({ where }) => where === "TBLPROPERTIES"),
    role: lacksRole(table),
  };
}

function editsFor(table: ExternalTable, text: string, missing: Missing, accounts: readonly string[]): TextEdit[] {
  const pairs = missing.ofHandler.map(({ key }) => emptyPair(key));
  if (missing.role) pairs.push(`'${ROLE_KEY}' = '${roleArnTemplate(accounts)}'`);
  return [
    ...(pairs.length > 0 ? insertProperties(table, text, pairs) : []),
    ...(missing.ofTable.length > 0 ? insertTableProperties(table, text, missing.ofTable.map(tablePair)) : []),
  ];
}
