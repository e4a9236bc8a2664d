import * as l10n from "@vscode/l10n";
import { placeText } from "../explain-text";
import type { PolicyReport, RolePolicies } from "../model";
import { sayAccess } from "../say-access";

/** What a reader of a form should know before all else: what is not in it, and what is given away. */
export const remarks = ({ missing, notes = [] }: PolicyReport): string[] => [
  ...missing.map((gap) => l10n.t("Missing: {0}: {1}", placeText(gap), gap.message)),
  ...notes.map((note) => l10n.t("Note: {0}: {1}", placeText(note), note.message)),
];

/** What a role is for, and whether all of it could be written. */
export const aboutRole = ({ roleName, trustPolicy, tables }: RolePolicies): string[] => [
  l10n.t("Role {0}", roleName),
  ...tables.map(({ name, path, line, access, statement }) => {
    const what = statement ? `${statement.toUpperCase()} ${name}`.trimEnd() : name;
    return `  ${what} (${placeText({ path, line })}): ${sayAccess(access)}`;
  }),
  ...(trustPolicy ? [] : [l10n.t("The role itself is not made here: its trust policy lacks the MaxCompute account.")]),
];
