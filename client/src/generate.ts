import { type LogOutputChannel, l10n, Range, type Uri, window } from "vscode";
import type { PolicyDocument } from "../../server/src/core/index";
import { POLICIES_REQUEST, type PoliciesParams, type PoliciesResult } from "../../server/src/lsp/protocol";
import type { MaxcomputeAccount } from "./ask";
import type { LastChoices } from "./choices";
import { type ChosenRole, chooseRole, type Target } from "./choose-role";
import type { LanguageServer } from "./language-client";
import { accessFor, chooseForm } from "./pick-form";
import type { PolicyViewer } from "./show";
import { leftOutText, pathOf, readWorkspace, type WorkspaceTexts } from "./workspace-texts";

/** What the commands that write policies work with. */
export interface Tools {
  readonly server: LanguageServer;
  readonly account: MaxcomputeAccount;
  readonly choices: LastChoices;
  readonly viewer: PolicyViewer;
  readonly output: LogOutputChannel;
}

/** All policies of a role, in a form that is asked for, or one kind of them as JSON. */
export type Wanted = "all" | Exclude<PolicyDocument["kind"], "form">;

type Missing = PoliciesResult["missing"];

/** Writes the policies that are wanted and shows them; asks for what is open, and does nothing once that is dismissed. */
export async function generate(wanted: Wanted, target: Target | undefined, tools: Tools): Promise<void> {
  if (!target) {
    void window.showInformationMessage(l10n.t("Open the SQL file with the external table first"));
    return;
  }
  try {
    const found = await answerFor(wanted, target, tools);
    if (!found) return;
    const documents = found.answer.documents.filter(({ kind }) => wanted === "all" || kind === wanted);
    await tools.viewer.show(documents, target.uri);
    await tellWhatIsMissing(found, documents.length, target.uri);
  } catch (error) {
    await tellFailure(error, tools);
  }
}

interface Found {
  readonly answer: PoliciesResult;
  /** Absent where nothing but the document had to be read. */
  readonly texts?: WorkspaceTexts | undefined;
}

/** Asks of the document first; the workspace is read once it is known whose policies are wanted, and in which form. */
async function answerFor(wanted: Wanted, target: Target, tools: Tools): Promise<Found | undefined> {
  const { uri } = target;
  const request = (params: Partial<PoliciesParams>): Promise<PoliciesResult> =>
    tools.server.request(POLICIES_REQUEST, {
      uri: uri.toString(),
      path: pathOf(uri),
      maxcomputeAccount: tools.account.known(uri),
      format: "json",
      ...params,
    } satisfies PoliciesParams);
  const placeHolder = l10n.t("The tables of this document have several roles; whose policies?");
  const chosen = await chooseRole(target, request, placeHolder);
  if (!chosen) return undefined;
  const { answer, ...role } = chosen;
  if (answer.documents.length === 0 && !lacksAccount(answer)) return { answer };
  const params = await ask(wanted, role, answer, uri, tools);
  if (!params) return undefined;
  if (wanted === "trust") return { answer: await request(params) };
  const texts = await readWorkspace(uri);
  return texts && { answer: await request({ ...params, others: texts.texts }), texts };
}

/** What a request says of what is open: form and access, then the account; `undefined` once a question is dismissed. */
async function ask(
  wanted: Wanted,
  role: Omit<Chosen, "answer">,
  answer: PoliciesResult,
  uri: Uri,
  { account, choices }: Tools,
): Promise<Partial<PoliciesParams> | undefined> {
  const chosen = wanted === "all" ? await chooseForm(uri, choices) : { access: accessFor(uri, choices) };
  if (!chosen) return undefined;
  const { access, form } = { form: "json" as const, ...chosen };
  if (wanted === "permission" || !lacksAccount(answer)) return { ...role, access, format: form };
  const maxcomputeAccount = await account.ask(uri);
  return maxcomputeAccount === undefined ? undefined : { ...role, access, format: form, maxcomputeAccount };
}

type Chosen = ChosenRole<PoliciesResult>;

const lacksAccount = ({ missing }: PoliciesResult): boolean => missing.some(({ fact }) => fact === "maxcomputeAccount");

/** One message for all that could not be read; its button leads to the first place. */
async function tellWhatIsMissing({ answer, texts }: Found, shown: number, uri: Uri): Promise<void> {
  const leftOut = texts && leftOutText(texts.leftOut);
  if (leftOut !== undefined) void window.showWarningMessage(leftOut);
  for (const { message } of answer.notes ?? []) void window.showWarningMessage(message);
  const missing = answer.missing.filter(({ fact }) => fact !== "maxcomputeAccount");
  const [first] = missing;
  if (first) return tell(missing, shown, first.line, texts?.uris.get(first.path) ?? uri);
  if (shown > 0) return;
  const message =
    answer.tables === 0
      ? l10n.t("There is no external table of MaxCompute in this document")
      : l10n.t("No policies here: the external tables of this document take no RAM role");
  void window.showInformationMessage(message);
}

async function tell(missing: Missing, shown: number, line: number, uri: Uri): Promise<void> {
  const reasons = missing.map(({ message }) => message).join(l10n.t("; "));
  const goTo = l10n.t("Go to Line {0}", line + 1);
  const message = shown > 0 ? l10n.t("Not everything could be written: {0}", reasons) : reasons;
  if ((await window.showWarningMessage(message, goTo)) !== goTo) return;
  await window.showTextDocument(uri, { selection: new Range(line, 0, line, 0) });
}

async function tellFailure(error: unknown, { server, output }: Tools): Promise<void> {
  output.error(`${error}`);
  const restart = l10n.t("Restart");
  const show = l10n.t("Show Output");
  const message = l10n.t("The policies could not be written: the language server did not answer");
  const choice = await window.showErrorMessage(message, restart, show);
  if (choice === restart) await server.restart();
  if (choice === show) output.show();
}
