import * as l10n from "@vscode/l10n";
import { roleArnTemplate } from "../../arn/role";
import { ROLE_KEY } from "../../catalog/index";
import { isWrittenPlainly, secretOf } from "../../table/access";
import { insertProperties } from "../../table/layout";
import type { ExternalTable } from "../../table/model";
import { remove, replace, type TextEdit } from "../../text/edit";
import type { Passage } from "../passage";
import { insertLongForm } from "./long-form";
import { isWhole, type Rewrite } from "./rewrite";

/** Takes the AccessKey out of LOCATION, and names a role in its place where there is none. What is removed is never repeated. */
export const accessKeyToRole: Rewrite = {
  id: "access-key-to-role",
  offer({ passage, accounts }) {
    const [table] = passage.tables;
    const secret = table && secretOf(table);
    if (!table || !secret || table.statement === "alter" || !isWhole(passage)) return undefined;
    if (!isWrittenPlainly(passage.text, secret)) return undefined;
    const role = (known: readonly string[]): readonly TextEdit[] | undefined => roleEdits(table, passage, known);
    if (!role([])) return undefined;
    return {
      title: hasRole(table)
        ? l10n.t("Remove the AccessKey from LOCATION and leave access to the role")
        : l10n.t("Replace the AccessKey in LOCATION with a role, to be filled in: {0}", ROLE_KEY),
      near: [table.location!.clause],
      edits: () => [remove(secret), ...(role(hasRole(table) ? [] : accounts()) ?? [])],
    };
  },
};

const hasRole = ({ role }: ExternalTable): boolean => (role?.value?.value.trim() ?? "") !== "";

/** `undefined` where a role has no place. */
function roleEdits(
  table: ExternalTable,
  passage: Passage,
  accounts: readonly string[],
): readonly TextEdit[] | undefined {
  if (hasRole(table)) return [];
  const arn = roleArnTemplate(accounts);
  if (table.role) return table.role.value?.literal.quoted ? [replace(table.role.value.span, arn)] : undefined;
  const pair = `'${ROLE_KEY}' = '${arn}'`;
  const edits = insertProperties(table, passage.text, [pair]);
  return edits.length > 0 ? edits : insertLongForm(passage, [pair]);
}
