import { type Position, type TextDocument, Uri, window } from "vscode";
import type { PoliciesParams, PoliciesResult, RoleChoice } from "../../server/src/lsp/protocol";

/** The document and the place in it that a command is about. */
export interface Target {
  readonly uri: Uri;
  readonly position?: Pick<Position, "line" | "character">;
}

/** Where a code lens or code action points to, otherwise where the cursor is. */
export function targetOf(uri: unknown, position: unknown): Target | undefined {
  if (typeof uri === "string") {
    return { uri: Uri.parse(uri), ...(isPosition(position) && { position }) };
  }
  const editor = window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => isSql(document));
  return editor && { uri: editor.document.uri, position: editor.selection.active };
}

/** Beside a page such as the walkthrough, no editor is the active one. */
const isSql = ({ languageId }: TextDocument): boolean => languageId === "sql" || languageId === "maxcompute-sql";

const isPosition = (value: unknown): value is NonNullable<Target["position"]> =>
  typeof value === "object" && value !== null && "line" in value && "character" in value;

/** A role, by what a request names it with, and what was answered. */
export type ChosenRole<Answer> = Pick<PoliciesParams, "position" | "roleArn"> & { readonly answer: Answer };

/** The role under the cursor or, where that is open, the one that is picked. */
export async function chooseRole<Answer extends Pick<PoliciesResult, "roles">>(
  { position }: Target,
  request: (params: Pick<PoliciesParams, "position" | "roleArn">) => Promise<Answer>,
  placeHolder: string,
): Promise<ChosenRole<Answer> | undefined> {
  const under = position ? { position: { line: position.line, character: position.character } } : {};
  const answer = await request(under);
  if (answer.roles.length === 0) return { ...under, answer };
  const picked = await pickRole(answer.roles, placeHolder);
  return picked && { roleArn: picked.roleArn, answer: await request({ roleArn: picked.roleArn }) };
}

async function pickRole(roles: readonly RoleChoice[], placeHolder: string): Promise<RoleChoice | undefined> {
  const items = roles.map((role) => ({
    label: role.roleName,
    description: role.tables.join(", "),
    detail: role.roleArn,
    role,
  }));
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true }))?.role;
}
