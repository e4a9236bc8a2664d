import path from "node:path";
import * as l10n from "@vscode/l10n";
import type { Finding } from "../core/index";
import { isRepositoryRoot, type LoadedConfig, ProjectFiles } from "../project/project-files";
import { UsageError } from "./args";
import type { Input } from "./input";
import type { CheckedFile } from "./report";
import type { Shell } from "./shell";

/** The project files of one call: one that is named, or the nearest one above each file. */
export class Projects {
  readonly #files = new ProjectFiles(isRepositoryRoot);
  readonly #broken = new Map<string, LoadedConfig>();
  readonly #named: LoadedConfig | undefined;
  #failed = false;

  constructor(
    named: string | undefined,
    private readonly shell: Shell,
  ) {
    if (named === undefined) return;
    try {
      this.#named = this.#files.load(path.resolve(shell.cwd, named));
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      throw new UsageError(l10n.t("{0}: cannot be read: {1}", named, reason));
    }
    this.#note(this.#named);
  }

  /** Whether a file could not be read, or not be understood. */
  get failed(): boolean {
    return this.#failed || this.#broken.size > 0;
  }

  configFor({ absolute, path: shown }: Input): LoadedConfig | undefined {
    if (this.#named) return this.#named;
    try {
      const loaded = this.#files.configFor(absolute ?? path.resolve(this.shell.cwd, shown));
      if (loaded) this.#note(loaded);
      return loaded;
    } catch (error) {
      this.#failed = true;
      this.shell.complain(String(error));
      return undefined;
    }
  }

  /** The files that are not understood, as what was checked, with a finding for each problem. */
  *broken(): Generator<CheckedFile> {
    for (const { path: file, text, problems } of this.#broken.values()) {
      const findings = problems.map(
        ({ at, message }): Finding => ({ code: "config-invalid", severity: "error", at, message, fixes: [] }),
      );
      yield { path: path.relative(this.shell.cwd, file) || file, text, findings, fixed: 0 };
    }
  }

  #note(loaded: LoadedConfig): void {
    if (loaded.problems.length > 0) this.#broken.set(loaded.path, loaded);
  }
}
