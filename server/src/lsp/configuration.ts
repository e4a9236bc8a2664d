import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
} from "vscode-languageserver/node";
import { parseSettings, readLevels, type Settings } from "../core/index";

const SECTION = "extable";

/** The settings of each document: asked from the client where it answers, otherwise those that it has sent. */
export class Configuration {
  readonly #asked = new Map<string, Promise<Settings>>();
  #sent: Settings;
  /** What was already said of settings that make no sense: they are read again for every document. */
  readonly #said = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly capabilities: ClientCapabilities,
    initial: unknown,
  ) {
    this.#sent = this.#read(initial);
  }

  /** Calls `changed` whenever settings may differ from what was answered before. */
  watch(changed: () => void): void {
    this.connection.onDidChangeConfiguration((params) => {
      this.#asked.clear();
      const sent: unknown = params?.settings?.[SECTION];
      if (sent !== undefined) this.#sent = this.#read(sent);
      changed();
    });
  }

  /** Asks the client to tell of changes; to be called once it is initialized. */
  async register(): Promise<void> {
    if (this.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
  }

  settings(uri: string): Promise<Settings> {
    if (!this.capabilities.workspace?.configuration) return Promise.resolve(this.#sent);
    let asked = this.#asked.get(uri);
    if (!asked) {
      asked = this.#ask(uri);
      this.#asked.set(uri, asked);
    }
    return asked;
  }

  forget(uri: string): void {
    this.#asked.delete(uri);
  }

  #read(value: unknown): Settings {
    const settings = parseSettings(value);
    for (const problem of readLevels(Object.entries(settings.rules)).problems) {
      if (!this.#said.has(problem)) this.connection.console.warn(`${SECTION}.rules: ${problem}`);
      this.#said.add(problem);
    }
    return settings;
  }

  async #ask(uri: string): Promise<Settings> {
    try {
      return this.#read(await this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch (error) {
      this.connection.console.error(`workspace/configuration: ${error}`);
      return this.#sent;
    }
  }
}
