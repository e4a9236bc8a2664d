import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ConfigProblem, PROJECT_FILE, type ProjectConfig, readConfig } from "../core/index";

/** A project file as it is on disk. */
export interface LoadedConfig {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
  /** What it says or, while it is broken, said when it was last right. */
  readonly config: ProjectConfig | undefined;
}

/** Project files, found upwards of the files that they hold for, each read once until it is told to have changed. */
export class ProjectFiles {
  readonly #nearest = new Map<string, string | undefined>();
  readonly #loaded = new Map<string, LoadedConfig>();
  readonly #stale = new Set<string>();

  /** `isTop` tells the folders above which nothing is looked for. */
  constructor(private readonly isTop: (folder: string) => boolean) {}

  /** The project file that holds for a file; `undefined` where there is none. */
  configFor(file: string): LoadedConfig | undefined {
    const found = this.#find(path.dirname(file));
    return found === undefined ? undefined : this.load(found);
  }

  /** A project file by its path. Throws what reading it throws. */
  load(file: string): LoadedConfig {
    const known = this.#loaded.get(file);
    if (known && !this.#stale.has(file)) return known;
    const text = textOf(file).replace(/^\ufeff/, "");
    const { config, problems } = readConfig(text);
    const loaded = { path: file, text, problems, config: config ?? known?.config };
    this.#loaded.set(file, loaded);
    this.#stale.delete(file);
    return loaded;
  }

  /** Has everything looked for and read again; returns the files that are gone. */
  refresh(): string[] {
    this.#nearest.clear();
    const gone = [...this.#loaded.keys()].filter((file) => !existsSync(file));
    for (const file of gone) this.#loaded.delete(file);
    for (const file of this.#loaded.keys()) this.#stale.add(file);
    return gone;
  }

  /** All that were read and are still there, as they are now. */
  all(): LoadedConfig[] {
    return [...this.#loaded.keys()].map((file) => this.load(file));
  }

  #find(folder: string): string | undefined {
    if (this.#nearest.has(folder)) return this.#nearest.get(folder);
    const here = path.join(folder, PROJECT_FILE);
    const above = path.dirname(folder);
    const ends = above === folder || this.isTop(folder);
    const found = existsSync(here) ? here : ends ? undefined : this.#find(above);
    this.#nearest.set(folder, found);
    return found;
  }
}

/** What is thrown names the file, which Node does not always. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

/** The root of a repository: what is above it belongs to something else. */
export const isRepositoryRoot = (folder: string): boolean => existsSync(path.join(folder, ".git"));
