import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import path from "node:path";
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import { DiagnosticTag } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { withCodeCache } from "./root";

const built = (program: string): string => path.join(process.cwd(), "server", "dist", program);
const SERVER = [built("server.js"), "--stdio"];
/** The server as editors start it that know the command line only. */
export const LSP_COMMAND = [built("cli.js"), "lsp", "--stdio"];

const SHOWN = {
  relatedInformation: true,
  codeDescriptionSupport: true,
  tagSupport: { valueSet: [DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated] },
};

/** Capabilities of an editor that asks for diagnostics, and of one that waits for them. */
export const PULLING: ClientCapabilities = {
  textDocument: { diagnostic: {}, publishDiagnostics: SHOWN },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
};
export const WAITING: ClientCapabilities = { textDocument: { publishDiagnostics: SHOWN } };

export interface StartOptions {
  /** What Node is started with. */
  readonly program?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The language of the editor; some name none. */
  readonly locale?: string;
  /** Beside the environment of whoever runs the tests, but for their language. */
  readonly env?: NodeJS.ProcessEnv;
  /** What `workspace/configuration` is answered for the section `extable`. */
  readonly settings?: unknown;
  /** What requests of the server are answered beside that, by their methods; what is thrown is answered as an error. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A language server over stdio, from its start to its `exit`, with a client that does what editors do. */
export class LspClient {
  settings: unknown;
  /** What the server has written to its log. */
  readonly log: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  /** The methods of the requests that the server has made. */
  readonly asked: string[] = [];
  /** How often the server did not want an answer any more. */
  cancelled = 0;
  readonly #answers: NonNullable<StartOptions["answers"]>;
  initialized!: InitializeResult;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #pending = new Map<number | string, Pending>();
  readonly #watchers = new Set<() => void>();
  #buffer = Buffer.alloc(0);
  #lastId = 0;

  private constructor(
    program: readonly string[],
    settings: unknown,
    env: NodeJS.ProcessEnv,
    answers: NonNullable<StartOptions["answers"]>,
  ) {
    this.settings = settings;
    this.#answers = answers;
    this.#process = spawn(process.execPath, program, { stdio: "pipe", env: { ...withCodeCache(), ...env } });
    this.#process.stdout.on("data", (data: Buffer) => this.#read(data));
    this.#process.stderr.on("data", (data: Buffer) => this.log.push(data.toString()));
    this.#process.on("exit", (code) => this.#ended(new Error(`The server ended with code ${code}: ${this.log}`)));
  }

  static async start(options: StartOptions = {}) {
    const {
      program = SERVER,
      capabilities = PULLING,
      initializationOptions,
      settings = {},
      locale,
      env = {},
      answers = {},
    } = options;
    const client = new LspClient(program, settings, env, answers);
    client.initialized = await client.request("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities,
      ...(locale !== undefined && { locale }),
      initializationOptions,
    });
    client.notify("initialized", {});
    return client;
  }

  async request<Result>(method: string, params?: unknown): Promise<Result> {
    return this.send<Result>(method, params).result;
  }

  /** A request that can be cancelled by its id. */
  send<Result>(method: string, params?: unknown): { id: number; result: Promise<Result> } {
    const id = ++this.#lastId;
    const result = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    this.#write({ id, method, params });
    return { id, result: result as Promise<Result> };
  }

  notify(method: string, params?: unknown): void {
    this.#write({ method, params });
  }

  /** Has all that `send` sends reach the server in one piece. */
  atOnce<T>(send: () => T): T {
    this.#process.stdin.cork();
    try {
      return send();
    } finally {
      this.#process.stdin.uncork();
    }
  }

  open(uri: string, text: string, version = 1, languageId = "sql"): void {
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): void {
    this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === "full" ? report.items : [];
  }

  actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    return this.request("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
  }

  /** Waits until something that the server sends makes `found` give a value. */
  async until<T>(found: () => T | undefined, milliseconds = 5000): Promise<T> {
    const deadline = Date.now() + milliseconds;
    for (let value = found(); ; value = found()) {
      if (value !== undefined) return value;
      if (Date.now() > deadline) throw new Error(`Nothing came in ${milliseconds} ms: ${this.log}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.#watchers.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Ends the server as an editor does, and gives its exit code. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once("exit", resolve));
    await this.request("shutdown");
    this.notify("exit");
    const timer = setTimeout(() => this.#process.kill(), 5000);
    const code = await ended;
    clearTimeout(timer);
    return code;
  }

  #write(message: Message): void {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const headerEnd = this.#buffer.indexOf("\r\n\r\n");
      if (headerEnd < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString("latin1", 0, headerEnd))?.[1]);
      const end = headerEnd + 4 + length;
      if (this.#buffer.length < end) return;
      const body = this.#buffer.toString("utf8", headerEnd + 4, end);
      this.#buffer = this.#buffer.subarray(end);
      this.#received(JSON.parse(body));
    }
  }

  #received(message: Message): void {
    if (message.method === undefined) this.#answered(message);
    else if (message.id !== undefined) void this.#answer(message.id, message.method, message.params);
    else if (message.method === "$/cancelRequest") this.cancelled++;
    else if (message.method === "textDocument/publishDiagnostics") {
      this.published.push(message.params as PublishDiagnosticsParams);
    } else if (message.method === "window/logMessage") {
      this.log.push((message.params as { message: string }).message);
    }
    for (const wake of this.#watchers) wake();
    this.#watchers.clear();
  }

  #answered({ id, result, error }: Message): void {
    const pending = this.#pending.get(id!);
    this.#pending.delete(id!);
    if (error) pending?.reject(Object.assign(new Error(error.message), { code: error.code }));
    else pending?.resolve(result);
  }

  async #answer(id: number | string, method: string, params: unknown): Promise<void> {
    this.asked.push(method);
    try {
      this.#write({ id, result: (await this.#resultOf(method, params)) ?? null });
    } catch (error) {
      this.#write({ id, error: { code: -32603, message: (error as Error).message } });
    }
  }

  #resultOf(method: string, params: unknown): unknown {
    const answer = this.#answers[method];
    if (answer) return answer(params);
    return method === "workspace/configuration"
      ? (params as { items: unknown[] }).items.map(() => this.settings)
      : null;
  }

  #ended(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}

/** The text after the edits of an action. */
export function afterAction(uri: string, text: string, { edit }: CodeAction): string {
  const change = edit?.documentChanges?.[0];
  const edits = (change && "edits" in change ? change.edits : undefined) ?? edit?.changes?.[uri] ?? [];
  return TextDocument.applyEdits(TextDocument.create(uri, "sql", 1, text), edits as never);
}

/** The position of the first occurrence of `needle`, or of its `|`-th character where it holds one. */
export function positionOf(text: string, needle: string): Position {
  const offset = text.indexOf(needle.replace("|", "")) + Math.max(0, needle.indexOf("|"));
  return TextDocument.create("", "sql", 1, text).positionAt(offset);
}

export const emptyRange = (position: Position): Range => ({ start: position, end: position });
