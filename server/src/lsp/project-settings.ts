import { pathToFileURL } from "node:url";
import { PROJECT_FILE, type Settings } from "../core/index";
import { isRepositoryRoot, type LoadedConfig, ProjectFiles } from "../project/project-files";
import { linesOf, toRange } from "./convert";
import { pathOf } from "./file-name";
import { type Connection, type Diagnostic, DiagnosticSeverity } from "./library";

/** The settings that folders bring along in project files, and what is wrong with those files. */
export class ProjectSettings {
  readonly #files: ProjectFiles;
  /** The files whose problems the client knows of. */
  readonly #reported = new Map<string, LoadedConfig>();
  #last: { readonly uri: string; readonly path: string | undefined } | undefined;

  constructor(
    private readonly connection: Connection,
    folders: readonly string[],
  ) {
    const tops = new Set(folders.flatMap((uri) => pathOf(uri) ?? []));
    this.#files = new ProjectFiles((folder) => tops.has(folder) || isRepositoryRoot(folder));
  }

  /** The settings of the editor with what the nearest project file says over them. */
  merged(uri: string, settings: Settings): Settings {
    const config = this.#configFor(uri);
    if (!config) return settings;
    return {
      ...settings,
      rules: { ...settings.rules, ...config.rules },
      placeholders: [...settings.placeholders, ...(config.placeholders ?? [])],
      maxProblems: config.maxProblems ?? settings.maxProblems,
    };
  }

  /** Reads all project files again. */
  refresh(): void {
    for (const file of this.#files.refresh()) this.#send(file, []);
    for (const loaded of this.#files.all()) this.#report(loaded);
  }

  #configFor(uri: string): LoadedConfig["config"] {
    const file = this.#pathOf(uri);
    if (file === undefined) return undefined;
    try {
      const loaded = this.#files.configFor(file);
      if (loaded) this.#report(loaded);
      return loaded?.config;
    } catch (error) {
      this.connection.console.error(`${PROJECT_FILE}: ${error}`);
      return undefined;
    }
  }

  /** Asked for with every keystroke. */
  #pathOf(uri: string): string | undefined {
    if (this.#last?.uri !== uri) this.#last = { uri, path: pathOf(uri) };
    return this.#last.path;
  }

  #report(loaded: LoadedConfig): void {
    if (this.#reported.get(loaded.path) === loaded) return;
    const isNews = loaded.problems.length > 0 || this.#reported.has(loaded.path);
    this.#reported.set(loaded.path, loaded);
    if (isNews) this.#send(loaded.path, toDiagnostics(loaded));
  }

  #send(file: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0) this.#reported.delete(file);
    void this.connection.sendDiagnostics({ uri: pathToFileURL(file).href, diagnostics });
  }
}

function toDiagnostics({ text, problems }: LoadedConfig): Diagnostic[] {
  const lines = linesOf(text);
  return problems.map(({ at, message }) => ({
    range: toRange(at, lines),
    severity: DiagnosticSeverity.Error,
    source: "extable",
    code: "config-invalid",
    message,
  }));
}
