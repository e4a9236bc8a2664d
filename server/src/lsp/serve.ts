import type { Settings } from "../core/index";
import { languageIn, languageOf } from "../shipped/language";
import { speak } from "../shipped/speak";
import { checkedPolicy, checkPolicyParams, NO_POLICY } from "./check-policy";
import { Configuration } from "./configuration";
import { styleFor } from "./convert";
import { Diagnostics } from "./diagnostics";
import type { Client, Host, Question } from "./features/feature";
import { FEATURES } from "./features/index";
import { guarded } from "./guard";
import type { Connection, InitializeParams, InitializeResult } from "./library";
import {
  CodeLensRefreshRequest,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
} from "./library";
import { readOptions } from "./options";
import { NO_POLICIES, policiesOf, policiesParams } from "./policies";
import { CHECK_POLICY_REQUEST, POLICIES_REQUEST, type PoliciesParams, ROLE_NEEDS_REQUEST } from "./protocol";
import { readAhead } from "./read-ahead";
import { NO_NEEDS, roleNeedsOf } from "./role-needs";
import { Session, turn } from "./session";
import type { Snapshot } from "./snapshot";
import { WorkspaceNames } from "./workspace-names";

/** Answers a client over a connection, from its `initialize` on. */
export function serve(connection: Connection): void {
  connection.onInitialize((params) => {
    const language = params.locale === undefined ? languageIn(process.env) : languageOf(params.locale);
    speak(language);
    const options = readOptions(params.initializationOptions, language);
    const client = { ...options, params, style: styleFor(params.capabilities, options.rulePages) };
    new Server(connection, client).listen();
    return capabilitiesFor(client);
  });
}

const pulls = ({ capabilities }: InitializeParams): boolean => capabilities.textDocument?.diagnostic !== undefined;

const capabilitiesFor = (client: Client): InitializeResult => ({
  serverInfo: { name: "extable" },
  capabilities: {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...Object.assign({}, ...FEATURES.map((feature) => feature.capabilities(client))),
    ...(pulls(client.params) && {
      diagnosticProvider: { identifier: "extable", interFileDependencies: true, workspaceDiagnostics: false },
    }),
  },
});

/** The folders of the workspace; older clients have one only. */
const foldersOf = ({ workspaceFolders, rootUri }: InitializeParams): string[] =>
  workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);

class Server implements Host {
  readonly session: Session;
  readonly workspace: WorkspaceNames;
  readonly #configuration: Configuration;
  readonly #diagnostics: Diagnostics;

  constructor(
    readonly connection: Connection,
    readonly client: Client,
  ) {
    const { params, style, settings, workspaceTexts } = client;
    this.session = new Session(
      connection,
      (uri) => this.#changed(uri),
      (uri) => this.#closed(uri),
    );
    const { session } = this;
    const configuration = new Configuration(connection, params.capabilities, settings, foldersOf(params));
    this.#configuration = configuration;
    this.workspace = new WorkspaceNames(connection, workspaceTexts, (uri) => configuration.settingsOfFile(uri));
    this.#diagnostics = new Diagnostics({ connection, session, configuration, style });
  }

  listen(): void {
    const { connection } = this;
    this.#listenToPolicyChecks();
    connection.onInitialized(() => this.#run("initialized", () => this.#configuration.register()));
    this.#configuration.watch(() => {
      this.workspace.forget();
      this.#settingsChanged();
    });
    connection.languages.diagnostics.on((params, token) =>
      this.#diagnostics.pull(params?.textDocument?.uri, params?.previousResultId, token),
    );
    for (const feature of FEATURES) feature.listen(this);
    const derived = this.#derived;
    connection.onRequest(POLICIES_REQUEST, derived(POLICIES_REQUEST, NO_POLICIES, policiesOf));
    connection.onRequest(ROLE_NEEDS_REQUEST, derived(ROLE_NEEDS_REQUEST, NO_NEEDS, roleNeedsOf));
  }

  /** What is derived from a document and other texts, whether or not it is checked. */
  readonly #derived =
    <Result>(
      method: string,
      empty: Result,
      work: (snapshot: Snapshot, params: PoliciesParams, settings: Settings) => Result,
    ) =>
    (params: unknown): Promise<Result> =>
      guarded(this.connection, method, empty, async () => {
        const request = policiesParams.parse(params);
        const snapshot = await this.session.settled(request.uri);
        const settings = await this.#configuration.settings(request.uri);
        return snapshot ? work(snapshot.under(settings), request, settings) : empty;
      });

  #listenToPolicyChecks(): void {
    const { connection } = this;
    connection.onRequest(CHECK_POLICY_REQUEST, (params: unknown) =>
      guarded(connection, CHECK_POLICY_REQUEST, NO_POLICY, async () => {
        const request = checkPolicyParams.parse(params);
        await this.session.settled(request.uri);
        const settings = await this.#configuration.settings(request.uri);
        const result = checkedPolicy(this.session, request, settings, this.client.style);
        if (request.others) this.#settingsChanged();
        return result;
      }),
    );
  }

  readonly answer = <Answer>(
    { method, uri, token, empty, reads = [] }: Question<Answer>,
    work: (snapshot: Snapshot, settings: Settings) => Answer,
  ): Promise<Answer> =>
    guarded(this.connection, method, empty, async () => {
      await turn();
      const settings = await this.#configuration.settings(uri);
      const latest = (): Snapshot | undefined => {
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled");
        const snapshot = this.session.snapshot(uri);
        return snapshot?.isWanted(settings) ? snapshot.under(settings) : undefined;
      };
      for (const kept of reads) await readAhead(kept, latest);
      const read = latest();
      return read ? read.within(() => work(read, settings)) : empty;
    });

  readonly checked = async (): Promise<readonly string[]> => {
    const wanted = this.session.uris.map(async (uri) => {
      const settings = await this.#configuration.settings(uri);
      const snapshot = this.session.snapshot(uri);
      return snapshot?.isWanted(settings) ? [snapshot.under(settings).uri] : [];
    });
    return (await Promise.all(wanted)).flat();
  };

  #changed(uri: string): void {
    if (!pulls(this.client.params)) void this.#diagnostics.push(uri).then(() => this.#diagnostics.pushShared());
  }

  #closed(uri: string): void {
    this.#configuration.forget(uri);
    if (!pulls(this.client.params)) void this.#diagnostics.clear(uri).then(() => this.#diagnostics.pushShared());
  }

  #settingsChanged(): void {
    const { connection, client } = this;
    const { params } = client;
    const { workspace } = params.capabilities;
    this.#diagnostics.settingsChanged();
    if (!pulls(params)) for (const uri of this.session.uris) void this.#diagnostics.push(uri);
    else if (workspace?.diagnostics?.refreshSupport) {
      this.#run("workspace/diagnostic/refresh", () => connection.languages.diagnostics.refresh());
    }
    if (workspace?.semanticTokens?.refreshSupport) {
      this.#run("workspace/semanticTokens/refresh", () => connection.languages.semanticTokens.refresh());
    }
    if (workspace?.codeLens?.refreshSupport) {
      this.#run("workspace/codeLens/refresh", () => connection.sendRequest(CodeLensRefreshRequest.type));
    }
    if (workspace?.inlayHint?.refreshSupport) {
      this.#run("workspace/inlayHint/refresh", () => connection.languages.inlayHint.refresh());
    }
  }

  #run(name: string, work: () => Promise<void>): void {
    void guarded(this.connection, name, undefined, work);
  }
}
