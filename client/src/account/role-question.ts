import { l10n, type Uri, window } from "vscode";
import type { NeededRole } from "../../../server/src/core/index";
import { ROLE_NEEDS_REQUEST, type RoleNeedsParams, type RoleNeedsResult } from "../../../server/src/lsp/protocol";
import { chooseRole, type Target } from "../choose-role";
import type { Tools } from "../generate";
import { accessFor } from "../pick-form";
import { leftOutText, pathOf, readWorkspace } from "../workspace-texts";

/** A role that the account is to be asked about, and what its tables need of it. */
export interface RoleQuestion {
  readonly role: NeededRole;
  readonly places: RoleNeedsResult["places"];
  readonly maxcompute: readonly string[];
  /** What is not known of the tables, and what a reader should know. */
  readonly remarks: readonly string[];
  /** Whether nothing was left unread, and all is known of the tables. */
  readonly isComplete: boolean;
  /** Where a text is, by what it is called. */
  uriOf(path: string): Uri | undefined;
}

/** Reads the SQL of the document and of the workspace; asks for what is open, and `undefined` once that is dismissed. */
export async function readRole(
  target: Target | undefined,
  { server, account, choices }: Pick<Tools, "server" | "account" | "choices">,
): Promise<RoleQuestion | undefined> {
  if (!target) return nothing(l10n.t("Open the SQL file with the external table first"));
  const { uri } = target;
  const request = (params: Partial<RoleNeedsParams>): Promise<RoleNeedsResult> =>
    server.request(ROLE_NEEDS_REQUEST, {
      uri: uri.toString(),
      path: pathOf(uri),
      access: accessFor(uri, choices),
      maxcomputeAccount: account.known(uri),
      ...params,
    } satisfies RoleNeedsParams);
  const placeHolder = l10n.t("The tables of this document have several roles; which one?");
  const chosen = await chooseRole(target, request, placeHolder);
  if (!chosen) return undefined;
  const { answer, ...meant } = chosen;
  if (!answer.role) return nothing(withoutRole(answer));
  const maxcomputeAccount = answer.maxcompute.length > 0 ? account.known(uri) : await account.ask(uri);
  if (answer.maxcompute.length === 0 && maxcomputeAccount === undefined) return undefined;
  const texts = await readWorkspace(uri);
  if (!texts) return undefined;
  const { role, places, maxcompute, missing, notes } = await request({
    ...meant,
    maxcomputeAccount,
    others: texts.texts,
  });
  if (!role) return nothing(withoutRole(answer));
  const remarks = [...missing, ...notes].map(({ path, line, message }) => `${path}:${line + 1}: ${message}`);
  const leftOut = leftOutText(texts.leftOut);
  const uriOf = (path: string): Uri | undefined => (path === pathOf(uri) ? uri : texts.uris.get(path));
  const all = leftOut === undefined ? remarks : [leftOut, ...remarks];
  const isComplete = leftOut === undefined && missing.length === 0;
  return { role, places, maxcompute, remarks: all, isComplete, uriOf };
}

function withoutRole({ tables, missing }: RoleNeedsResult): string {
  const reasons = missing.filter(({ fact }) => fact !== "maxcomputeAccount").map(({ message }) => message);
  if (reasons.length > 0) return l10n.t("There is no role to ask the account about: {0}", reasons.join(l10n.t("; ")));
  return tables === 0
    ? l10n.t("There is no external table of MaxCompute in this document")
    : l10n.t("The external tables of this document take no RAM role");
}

function nothing(message: string): undefined {
  void window.showInformationMessage(message);
}
