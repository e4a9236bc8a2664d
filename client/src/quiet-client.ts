import { type CancellationToken, type LogOutputChannel, type TextDocument, Uri } from "vscode";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type NodeModule,
  RevealOutputChannelOn,
  TransportKind,
} from "vscode-languageclient/node";
import {
  COMMANDS,
  type InitializationOptions,
  WORKSPACE_TEXTS_REQUEST,
  type WorkspaceTextsParams,
} from "../../server/src/lsp/protocol";
import { RULE_PAGES_SCHEME, RULE_PAGES_TEMPLATE } from "./rule-pages";
import type { SqlOnDemand } from "./sql-on-demand";

/** What is checked, under whatever scheme: files, untitled, remote and virtual ones. Other JSON is, on command only. */
export const SELECTOR = [
  { language: "sql" },
  { language: "maxcompute-sql" },
  { language: "markdown" },
  { pattern: "**/*.ram-{policy,trust}.{json,jsonc}" },
];

/** Documents under these schemes are older copies of one that is checked itself, or pages of ours that show what is wrong. */
const UNCHECKED = new Set(["git", "gitlens", "vscode-local-history", RULE_PAGES_SCHEME]);

/** What goes wrong between client and server is written to the output; no notification interrupts the user. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** A client that is not started yet; `closed` is called when its server has gone without being stopped. */
export function createClient(
  extension: Uri,
  output: LogOutputChannel,
  sql: SqlOnDemand,
  closed: () => void,
): LanguageClient {
  const client = new QuietClient("extable", "Extable", serverModule(extension), clientOptions(output, closed));
  client.onRequest(WORKSPACE_TEXTS_REQUEST, (params: WorkspaceTextsParams, token: CancellationToken) =>
    sql.answer(params, token),
  );
  return client;
}

function serverModule(extension: Uri): { run: NodeModule; debug: NodeModule } {
  const module = Uri.joinPath(extension, "server", "dist", "server.js").fsPath;
  const run: NodeModule = { module, transport: TransportKind.ipc, options: { cwd: extension.fsPath } };
  const execArgv = ["--nolazy", "--inspect=6011"];
  return { run, debug: { ...run, options: { ...run.options, execArgv } } };
}

const clientOptions = (output: LogOutputChannel, closed: () => void): LanguageClientOptions => ({
  documentSelector: SELECTOR,
  outputChannel: output,
  revealOutputChannelOn: RevealOutputChannelOn.Never,
  initializationOptions: {
    rulePages: RULE_PAGES_TEMPLATE,
    commands: Object.values(COMMANDS),
    workspaceTexts: true,
  } satisfies InitializationOptions,
  initializationFailedHandler: () => false,
  errorHandler: {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      closed();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  },
  middleware: {
    provideDiagnostics: (document, previousResultId, token, next) =>
      UNCHECKED.has(uriOf(document).scheme) ? undefined : next(document, previousResultId, token),
  },
});

const uriOf = (document: TextDocument | Uri): Uri => (document instanceof Uri ? document : document.uri);
