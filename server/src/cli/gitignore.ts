import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ignore, { type Ignore } from "ignore";

const relativeOf = (folder: string, file: string): string => path.relative(folder, file).split(path.sep).join("/");

const contains = (folder: string, file: string): boolean => {
  const relative = path.relative(folder, file);
  return relative === "" || (!relative.startsWith("..") && !path.isAbsolute(relative));
};

/** The folders from `top` down to `holder`; none where that is elsewhere. */
function foldersDown(top: string, holder: string): string[] {
  const folders: string[] = [];
  for (let folder = holder; contains(top, folder); folder = path.dirname(folder)) {
    folders.unshift(folder);
    if (folder === path.dirname(folder)) break;
  }
  return folders;
}

/** The repository that a folder belongs to; outside of one, the working folder or the folder itself. */
function topOf(folder: string, cwd: string): string {
  for (let candidate = folder; ; candidate = path.dirname(candidate)) {
    if (existsSync(path.join(candidate, ".git"))) return candidate;
    if (candidate === path.dirname(candidate)) return contains(cwd, folder) ? cwd : folder;
  }
}

interface FolderRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What the `.gitignore` files of a repository leave out below one folder. */
export class Gitignore {
  readonly #rules = new Map<string, Ignore | undefined>();
  readonly #folders = new Map<string, boolean>();
  readonly #above = new Map<string, readonly FolderRules[]>();
  readonly #base: string;
  readonly #top: string;

  /** `base` itself was asked for by name, and so is never left out. */
  constructor(base: string, cwd: string) {
    this.#base = base;
    this.#top = topOf(base, cwd);
    if (this.#top === base || !this.#isLeftOut(base)) return;
    this.#top = base;
    this.#above.clear();
  }

  /** Whether a file below the base is left out. */
  ignores(file: string): boolean {
    return this.#ignoresFolder(path.dirname(file)) || this.#matches(file, "");
  }

  #isLeftOut(folder: string): boolean {
    return [...foldersDown(this.#top, path.dirname(folder)).slice(1), folder].some((candidate) =>
      this.#matches(candidate, "/"),
    );
  }

  #ignoresFolder(folder: string): boolean {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const isBelow = contains(this.#base, folder) && folder !== this.#base;
    const ignored = isBelow && (this.#ignoresFolder(path.dirname(folder)) || this.#matches(folder, "/"));
    this.#folders.set(folder, ignored);
    return ignored;
  }

  /** The deepest `.gitignore` that has an opinion decides. `tail` is a slash for folders. */
  #matches(file: string, tail: string): boolean {
    let ignored = false;
    for (const { folder, rules } of this.#rulesAbove(path.dirname(file))) {
      const verdict = rules.test(relativeOf(folder, file) + tail);
      if (verdict.ignored) ignored = true;
      if (verdict.unignored) ignored = false;
    }
    return ignored;
  }

  /** What the folders say from the top down to one that holds files, each asked once. */
  #rulesAbove(holder: string): readonly FolderRules[] {
    const known = this.#above.get(holder);
    if (known) return known;
    const all = foldersDown(this.#top, holder).flatMap((folder) => {
      const rules = this.#rulesOf(folder);
      return rules ? [{ folder, rules }] : [];
    });
    this.#above.set(holder, all);
    return all;
  }

  #rulesOf(folder: string): Ignore | undefined {
    if (!this.#rules.has(folder)) this.#rules.set(folder, readRules(path.join(folder, ".gitignore")));
    return this.#rules.get(folder);
  }
}

function readRules(file: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
