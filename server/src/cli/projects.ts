import path from "node:path";
import { type Finding, PROJECT_FILE } from "../core/index";
import { isRepositoryRoot, type LoadedConfig, ProjectFiles } from "../project/project-files";
import { UsageError } from "./args";
import type { Input } from "./input";
import { readError } from "./read-error";
import type { CheckedFile } from "./report";
import type { Shell } from "./shell";

/** The project files of one call: one that is named, or the nearest one above each file. */
export class Projects {
  readonly #files = new ProjectFiles(isRepositoryRoot);
  readonly #broken = new Map<string, LoadedConfig>();
  readonly #named: LoadedConfig | undefined;
  readonly #unreadable = new Set<string>();

  constructor(
    named: string | undefined,
    private readonly shell: Shell,
  ) {
    if (named === undefined) return;
    try {
      this.#named = this.#files.load(path.resolve(shell.cwd, named));
    } catch (error) {
      throw new UsageError(`${named}: ${readError(error)}`);
    }
    this.#note(this.#named);
  }

  /** Whether a file could not be read, or not be understood. */
  get failed(): boolean {
    return this.#unreadable.size > 0 || this.#broken.size > 0;
  }

  configFor({ absolute, path: shown }: Input): LoadedConfig | undefined {
    if (this.#named) return this.#named;
    try {
      const loaded = this.#files.configFor(absolute ?? path.resolve(this.shell.cwd, shown));
      if (loaded) this.#note(loaded);
      return loaded;
    } catch (error) {
      const { path: file = PROJECT_FILE } = error as NodeJS.ErrnoException;
      if (!this.#unreadable.has(file)) this.shell.complain(`${this.#shown(file)}: ${readError(error)}`);
      this.#unreadable.add(file);
      return undefined;
    }
  }

  /** The files that are not understood, as what was checked, with a finding for each problem. */
  *broken(): Generator<CheckedFile> {
    for (const { path: file, text, problems } of this.#broken.values()) {
      const findings = problems.map(
        ({ at, message }): Finding => ({ code: "config-invalid", severity: "error", at, message, fixes: [] }),
      );
      yield { path: this.#shown(file), text, findings, fixed: 0 };
    }
  }

  #shown(file: string): string {
    return path.relative(this.shell.cwd, file) || file;
  }

  #note(loaded: LoadedConfig): void {
    if (loaded.problems.length > 0) this.#broken.set(loaded.path, loaded);
  }
}
