import { PROJECT_FILE, parseSettings, patternProblem, readLevels, type Settings } from "../core/index";
import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from "./library";
import { ProjectSettings } from "./project-settings";

const SECTION = "extable";

/**
 * The settings of each document: asked from the client where it answers, otherwise those that it has sent, and over them
 * those of the nearest project file.
 */
export class Configuration {
  readonly #asked = new Map<string, Promise<Settings>>();
  #sent: Settings;
  readonly #project: ProjectSettings;
  /** What was already said of settings that make no sense: they are read again for every document. */
  readonly #said = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly capabilities: ClientCapabilities,
    initial: unknown,
    folders: readonly string[],
  ) {
    this.#project = new ProjectSettings(connection, folders);
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
    this.connection.onDidChangeWatchedFiles(() => {
      this.#project.refresh();
      changed();
    });
  }

  /** Asks the client to tell of changes; to be called once it is initialized. */
  async register(): Promise<void> {
    if (this.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    }
    if (this.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: `**/${PROJECT_FILE}` }];
      await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
  }

  async settings(uri: string): Promise<Settings> {
    return this.#project.merged(uri, await this.#ofEditor(uri));
  }

  /** Those of a file that may be closed. The client is asked once for each folder, since there may be thousands of files. */
  async settingsOfFile(uri: string): Promise<Settings> {
    return this.#project.merged(uri, await this.#ofEditor(uri.slice(0, uri.lastIndexOf("/") + 1)));
  }

  #ofEditor(uri: string): Promise<Settings> {
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
    for (const problem of readLevels(Object.entries(settings.rules)).problems) this.#say("rules", problem);
    const placeholders = settings.placeholders.filter((pattern) => {
      const problem = patternProblem(pattern);
      if (problem !== undefined) this.#say("placeholders", problem);
      return problem === undefined;
    });
    return { ...settings, placeholders };
  }

  #say(key: keyof Settings, problem: string): void {
    if (!this.#said.has(problem)) this.connection.console.warn(`${SECTION}.${key}: ${problem}`);
    this.#said.add(problem);
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
