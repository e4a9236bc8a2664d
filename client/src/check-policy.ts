import { commands, type LogOutputChannel, l10n, type TextDocument, Uri, window, workspace } from "vscode";
import { CHECK_POLICY_REQUEST, type CheckPolicyParams, type CheckPolicyResult } from "../../server/src/lsp/protocol";
import type { MaxcomputeAccount } from "./ask";
import type { LanguageServer } from "./language-client";
import type { PolicyProblems } from "./policy-problems";
import { SELECTOR } from "./quiet-client";
import { leftOutText, readWorkspace, type WorkspaceTexts } from "./workspace-texts";

/** What the command that checks policies works with. */
export interface CheckTools {
  readonly server: LanguageServer;
  readonly account: MaxcomputeAccount;
  readonly problems: PolicyProblems;
  readonly output: LogOutputChannel;
}

/** Checks the policy that is named, else the one in the editor, against the external tables, and says what came of it. */
export async function checkPolicy(uri: unknown, tools: CheckTools): Promise<void> {
  const document =
    typeof uri === "string" || uri instanceof Uri
      ? await workspace.openTextDocument(typeof uri === "string" ? Uri.parse(uri) : uri)
      : window.activeTextEditor?.document;
  if (!document) {
    void window.showInformationMessage(l10n.t("Open the RAM policy first"));
    return;
  }
  try {
    const answer = await ask(document, tools);
    if (!answer) return;
    tools.problems.show(document.uri, answer.diagnostics);
    await tell(answer);
  } catch (error) {
    tools.output.error(`${error}`);
    void window.showErrorMessage(l10n.t("The policy could not be checked: the language server did not answer"));
  }
}

/** Asks of the policy alone first; the workspace is read, and the MaxCompute account asked for, where that matters. */
async function ask(document: TextDocument, { server, account }: CheckTools): Promise<CheckPolicyResult | undefined> {
  const { uri } = document;
  const request = (params: Partial<CheckPolicyParams>): Promise<CheckPolicyResult> =>
    server.request(CHECK_POLICY_REQUEST, {
      uri: uri.toString(),
      text: document.getText(),
      maxcomputeAccount: account.known(uri),
      ...params,
    } satisfies CheckPolicyParams);
  const alone = await request({});
  if (alone.kind === "none") return alone;
  const texts = await readWorkspace(uri);
  if (!texts) return undefined;
  const others = closedTexts(texts);
  const complete = leftOutText(texts.leftOut) === undefined;
  const answer = await request({ others, complete });
  if (!answer.lacksAccount) return answer;
  const maxcomputeAccount = await account.ask(uri);
  return maxcomputeAccount === undefined ? answer : request({ others, complete, maxcomputeAccount });
}

/** What the server does not have open. */
function closedTexts({ texts, uris }: WorkspaceTexts): CheckPolicyParams["others"] {
  const open = new Set(
    workspace.textDocuments
      .filter(({ languageId }) => SELECTOR.some((one) => one.language === languageId))
      .map(({ uri }) => uri.toString()),
  );
  return texts.filter(({ path }) => !open.has(String(uris.get(path))));
}

async function tell({ kind, roleArn, diagnostics }: CheckPolicyResult): Promise<void> {
  if (kind === "none") {
    void window.showInformationMessage(l10n.t("This is no RAM policy: it has no Statement"));
    return;
  }
  const against =
    roleArn === undefined
      ? l10n.t("Compared with no DDL: no SQL has an external table of a role that it could be for")
      : l10n.t("Compared with the external tables of {0}", roleArn);
  if (diagnostics.length === 0) {
    void window.showInformationMessage(l10n.t("Nothing is wrong with the policy. {0}", against));
    return;
  }
  const show = l10n.t("Show Problems");
  const said =
    diagnostics.length === 1
      ? l10n.t("1 problem in the policy. {0}", against)
      : l10n.t("{0} problems in the policy. {1}", diagnostics.length, against);
  if ((await window.showWarningMessage(said, show)) === show)
    await commands.executeCommand("workbench.actions.view.problems");
}
