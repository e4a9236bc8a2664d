import type { CodeAction, CodeLens, Connection, InitializeParams, InitializeResult } from "vscode-languageserver/node";
import { CodeLensRefreshRequest, TextDocumentSyncKind } from "vscode-languageserver/node";
import { checkedPolicy, checkPolicyParams, NO_POLICY } from "./check-policy";
import { type ActionOptions, CODE_ACTION_KINDS, codeActions } from "./code-actions";
import { codeLenses } from "./code-lens";
import { Configuration } from "./configuration";
import { styleFor } from "./convert";
import { Diagnostics } from "./diagnostics";
import { guarded } from "./guard";
import { type Options, readOptions } from "./options";
import { NO_POLICIES, policiesOf, policiesParams } from "./policies";
import { CHECK_POLICY_REQUEST, COMMANDS, POLICIES_REQUEST } from "./protocol";
import { Session } from "./session";
import { wantedFindings } from "./snapshot";

/** Answers a client over a connection, from its `initialize` on. */
export function serve(connection: Connection): void {
  connection.onInitialize((params) => {
    const options = readOptions(params.initializationOptions);
    new Server(connection, params, options).listen();
    return capabilitiesFor(params, options);
  });
}

const pulls = ({ capabilities }: InitializeParams): boolean => capabilities.textDocument?.diagnostic !== undefined;

const capabilitiesFor = (params: InitializeParams, { commands }: Options): InitializeResult => ({
  serverInfo: { name: "extable" },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
    ...(commands.has(COMMANDS.generatePolicies) && { codeLensProvider: { resolveProvider: false } }),
    ...(pulls(params) && {
      diagnosticProvider: { identifier: "extable", interFileDependencies: true, workspaceDiagnostics: false },
    }),
  },
});

/** The folders of the workspace; older clients have one only. */
const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): string[] =>
  workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);

class Server {
  readonly #session: Session;
  readonly #configuration: Configuration;
  readonly #diagnostics: Diagnostics;
  readonly #actionOptions: ActionOptions;

  constructor(
    private readonly connection: Connection,
    private readonly params: InitializeParams,
    { rulePages, commands, settings }: Options,
  ) {
    const { capabilities } = params;
    const style = styleFor(capabilities, rulePages);
    this.#session = new Session(
      connection,
      (uri) => this.#changed(uri),
      (uri) => this.#closed(uri),
    );
    this.#configuration = new Configuration(connection, capabilities, settings, foldersOf(params));
    this.#diagnostics = new Diagnostics({
      connection,
      session: this.#session,
      configuration: this.#configuration,
      style,
    });
    const versionedEdits = capabilities.workspace?.workspaceEdit?.documentChanges === true;
    this.#actionOptions = { style, commands, versionedEdits };
  }

  listen(): void {
    const { connection } = this;
    this.#listenToPolicyChecks();
    connection.onInitialized(() => this.#run("initialized", () => this.#configuration.register()));
    this.#configuration.watch(() => this.#settingsChanged());
    connection.languages.diagnostics.on((params, token) =>
      this.#diagnostics.pull(params?.textDocument?.uri, params?.previousResultId, token),
    );
    connection.onCodeAction((params) =>
      guarded<CodeAction[]>(connection, "textDocument/codeAction", [], async () => {
        const { uri } = params.textDocument;
        const snapshot = await this.#enabled(uri);
        if (!snapshot) return [];
        const wanted = wantedFindings(snapshot, await this.#configuration.settings(uri));
        return codeActions(snapshot, wanted, params, this.#actionOptions);
      }),
    );
    connection.onCodeLens((params) =>
      guarded<CodeLens[]>(connection, "textDocument/codeLens", [], async () => {
        const { uri } = params.textDocument;
        const snapshot = await this.#enabled(uri);
        const settings = await this.#configuration.settings(uri);
        return snapshot && settings.codeLens ? codeLenses(snapshot, settings) : [];
      }),
    );
    connection.onRequest(POLICIES_REQUEST, (params: unknown) =>
      guarded(connection, POLICIES_REQUEST, NO_POLICIES, async () => {
        const request = policiesParams.parse(params);
        const snapshot = await this.#session.settled(request.uri);
        const settings = await this.#configuration.settings(request.uri);
        return snapshot ? policiesOf(snapshot.under(settings), request, settings) : NO_POLICIES;
      }),
    );
  }

  #listenToPolicyChecks(): void {
    const { connection } = this;
    connection.onRequest(CHECK_POLICY_REQUEST, (params: unknown) =>
      guarded(connection, CHECK_POLICY_REQUEST, NO_POLICY, async () => {
        const request = checkPolicyParams.parse(params);
        await this.#session.settled(request.uri);
        const settings = await this.#configuration.settings(request.uri);
        const result = checkedPolicy(this.#session, request, settings, this.#actionOptions.style);
        if (request.others) this.#settingsChanged();
        return result;
      }),
    );
  }

  /** The document, unless it is not open or the checks are switched off for it. */
  async #enabled(uri: string) {
    const snapshot = await this.#session.settled(uri);
    const settings = await this.#configuration.settings(uri);
    return settings.enable ? snapshot?.under(settings) : undefined;
  }

  #changed(uri: string): void {
    if (!pulls(this.params)) void this.#diagnostics.push(uri).then(() => this.#diagnostics.pushShared());
  }

  #closed(uri: string): void {
    this.#configuration.forget(uri);
    if (!pulls(this.params)) void this.#diagnostics.clear(uri).then(() => this.#diagnostics.pushShared());
  }

  #settingsChanged(): void {
    const { connection, params } = this;
    const { workspace } = params.capabilities;
    this.#diagnostics.settingsChanged();
    if (!pulls(params)) for (const uri of this.#session.uris) void this.#diagnostics.push(uri);
    else if (workspace?.diagnostics?.refreshSupport) {
      this.#run("workspace/diagnostic/refresh", () => connection.languages.diagnostics.refresh());
    }
    if (workspace?.codeLens?.refreshSupport) {
      this.#run("workspace/codeLens/refresh", () => connection.sendRequest(CodeLensRefreshRequest.type));
    }
  }

  #run(name: string, work: () => Promise<void>): void {
    void guarded(this.connection, name, undefined, work);
  }
}
