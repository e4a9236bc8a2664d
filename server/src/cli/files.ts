import { readdir, statSync } from "node:fs";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import { Gitignore } from "./gitignore";
import { readError } from "./read-error";

// Its ES module cannot be bundled as CommonJS: a dependency of it needs `import.meta`.
import tinyglobby = require("tinyglobby");

const { glob, isDynamicPattern } = tinyglobby;

/** What is read of a folder. A file that is named is read whatever its name. */
export interface Selection {
  readonly patterns: readonly string[];
  /** Says that there is nothing of it. */
  nothingIn(where: string): string;
}

const SQL_FILES = "**/*.{sql,odps,osql,mcsql}";
const POLICY_FILES = "**/*.{ram-policy,ram-trust}.{json,jsonc}";
/** As the editor names the documents that it shows. */
const SHOWN_POLICIES = "**/ram-{permission,permission-*,trust}.*.{json,jsonc}";

const noSql = (where: string): string => l10n.t("No SQL files in {0}", where);

export const SQL: Selection = { patterns: [SQL_FILES], nothingIn: noSql };
export const SQL_AND_POLICIES: Selection = { patterns: [SQL_FILES, POLICY_FILES], nothingIn: noSql };
export const POLICIES: Selection = {
  patterns: [POLICY_FILES, SHOWN_POLICIES],
  nothingIn: (where) => l10n.t("No policies in {0}", where),
};

const NEVER = ["**/node_modules/**"];

export interface FoundFile {
  /** As the user would name it: absolute only where they named it so, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
}

export interface FoundFiles {
  /** Each file once, sorted by path. */
  readonly files: readonly FoundFile[];
  /** A sentence for each operand that names nothing, and for each folder that cannot be read. */
  readonly problems: readonly string[];
}

const forwardSlashes = (file: string): string => (path.sep === "\\" ? file.replaceAll("\\", "/") : file);

const byPath = (a: FoundFile, b: FoundFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Cuts a pattern behind the folders that stand before its first special character. */
function splitPattern(pattern: string, cwd: string): { folder: string; rest: string } {
  const segments = pattern.split("/");
  const special = segments.findIndex((segment) => isDynamicPattern(segment));
  const fixed = segments.slice(0, special).join("/");
  const folder = path.resolve(cwd, pattern.startsWith("/") ? `/${fixed}` : fixed);
  return { folder, rest: segments.slice(special).join("/") };
}

/** What an operand names: absolute paths, and why those of some folders are not among them. */
interface Found {
  readonly files: readonly string[];
  readonly unread: ReadonlyMap<string, Error>;
}

const isHidden = (folder: string, base: string): boolean =>
  path
    .relative(base, folder)
    .split(path.sep)
    .some((name) => name.startsWith("."));

async function search(patterns: readonly string[], folder: string, cwd: string): Promise<Found> {
  const unread = new Map<string, Error>();
  const found = await glob([...patterns], {
    cwd: folder,
    absolute: true,
    ignore: NEVER,
    caseSensitiveMatch: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdir: readdirNoting(unread) },
  });
  const gitignore = new Gitignore(folder, cwd);
  for (const closed of unread.keys()) {
    if (isHidden(closed, folder) || gitignore.ignores(path.join(closed, "x.sql"))) unread.delete(closed);
  }
  return { files: found.map((file) => path.resolve(file)).filter((file) => !gitignore.ignores(file)), unread };
}

/** The library takes a folder that cannot be read for an empty one. */
const readdirNoting = (unread: Map<string, Error>): typeof readdir =>
  ((folder: string, options: { withFileTypes: true }, done: (error: Error | null, entries?: unknown[]) => void) =>
    readdir(folder, options, (error, entries) => {
      if (error) unread.set(path.resolve(folder), error);
      done(error, entries);
    })) as typeof readdir;

/** Takes what cannot be looked at for a file: reading it says why. */
function kindOf(absolute: string): "file" | "folder" | "nothing" {
  try {
    const stat = statSync(absolute, { throwIfNoEntry: false });
    return stat === undefined ? "nothing" : stat.isDirectory() ? "folder" : "file";
  } catch {
    return "file";
  }
}

/** What an operand names; `undefined` where that is nothing. */
async function filesOf(operand: string, cwd: string, { patterns }: Selection): Promise<Found | undefined> {
  const absolute = path.resolve(cwd, operand);
  const kind = kindOf(absolute);
  if (kind === "folder") return search(patterns, absolute, cwd);
  if (kind === "file") return { files: [absolute], unread: new Map() };
  const pattern = forwardSlashes(operand);
  if (!isDynamicPattern(pattern)) return undefined;
  const { folder, rest } = splitPattern(pattern, cwd);
  const found = await search([rest], folder, cwd);
  return found.files.length + found.unread.size > 0 ? found : undefined;
}

const nothingFound = (operand: string): string =>
  isDynamicPattern(operand) ? l10n.t("{0}: no file matches", operand) : l10n.t("{0}: no such file or folder", operand);

/** Finds the files that operands name: files, folders and patterns; of folders what is selected. */
export async function findFiles(operands: readonly string[], cwd: string, selection: Selection): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const problems: string[] = [];
  for (const operand of operands) {
    const shown = (absolute: string): string =>
      forwardSlashes(path.isAbsolute(operand) ? absolute : path.relative(cwd, absolute) || ".");
    const found = await filesOf(operand, cwd, selection);
    if (!found) problems.push(nothingFound(operand));
    for (const absolute of found?.files ?? []) {
      if (!files.has(absolute)) files.set(absolute, { path: shown(absolute), absolute });
    }
    for (const [folder, error] of found?.unread ?? []) problems.push(`${shown(folder)}: ${readError(error)}`);
  }
  return { files: [...files.values()].sort(byPath), problems };
}
