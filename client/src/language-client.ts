import { EventEmitter, type LogOutputChannel } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

export type ServerState =
  | { readonly kind: "starting" | "running" | "stopped" | "failed" }
  | { readonly kind: "restarting"; readonly seconds: number };

/** How often a server that goes down is started again: after 1, 2, 4, 8 and 16 seconds. */
const RESTARTS = 5;

/** A server that has run this long counts as well: if it goes down now, the waiting begins anew. */
const STABLE_MS = 60_000;

/**
 * The language server, kept running. A client that has failed cannot always be started again, so each attempt gets a new
 * one; `create` makes it and is handed what to call when its server has gone.
 */
export class LanguageServer {
  readonly #changed = new EventEmitter<ServerState>();
  readonly onDidChangeState = this.#changed.event;
  #state: ServerState = { kind: "stopped" };
  #client: LanguageClient | undefined;
  #failures = 0;
  #startedAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly create: (closed: () => void) => LanguageClient,
    private readonly output: LogOutputChannel,
  ) {}

  get state(): ServerState {
    return this.#state;
  }

  async start(): Promise<void> {
    this.#failures = 0;
    await this.#launch();
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = undefined;
    this.#enter({ kind: "stopped" });
    try {
      await client?.start();
      await client?.stop();
    } catch (error) {
      this.output.warn(`${error}`);
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Sends a request; fails while no server is there to answer it. */
  async request<Params, Result>(method: string, params: Params): Promise<Result> {
    if (!this.#client) throw new Error("The language server is not running");
    return this.#client.sendRequest<Result>(method, params);
  }

  async #launch(): Promise<void> {
    clearTimeout(this.#timer);
    const client: LanguageClient = this.create(() => this.#failed(client));
    this.#client = client;
    this.#startedAt = Date.now();
    this.#enter({ kind: "starting" });
    try {
      await client.start();
      if (this.#client === client) this.#enter({ kind: "running" });
    } catch {
      this.#failed(client);
    }
  }

  /** Both a broken connection and a failed start lead here, for the same client perhaps both. */
  #failed(client: LanguageClient): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    if (Date.now() - this.#startedAt >= STABLE_MS) this.#failures = 0;
    if (this.#failures >= RESTARTS) {
      this.#enter({ kind: "failed" });
      return;
    }
    const seconds = 2 ** this.#failures++;
    this.#enter({ kind: "restarting", seconds });
    this.#timer = setTimeout(() => void this.#launch(), seconds * 1000);
  }

  #enter(state: ServerState): void {
    this.#state = state;
    this.output.info(`Language server: ${state.kind}`);
    this.#changed.fire(state);
  }
}
