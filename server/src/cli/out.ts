import { lstat, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import * as l10n from "@vscode/l10n";
import type { FormFile } from "../core/index";
import { printable } from "./printable";
import { writeError } from "./read-error";
import type { Shell } from "./shell";
import { replaceFile } from "./write-file";

/** What a file is to the text that is to be in it. */
type State = "new" | "same" | "other";

/**
 * Writes files into a folder and prints their names. Where one of them has another content, none is written unless that
 * is asked for. Whether all are there now.
 */
export async function writeInto(
  folder: string,
  files: readonly FormFile[],
  overwrite: boolean,
  shell: Shell,
): Promise<boolean> {
  const places = files.map((file) => ({ ...file, place: path.join(folder, file.name) }));
  try {
    const states = await Promise.all(places.map(({ place, text }) => stateOf(path.resolve(shell.cwd, place), text)));
    const inTheWay = places.filter((_, index) => states[index] === "other");
    if (inTheWay.length > 0 && !overwrite) {
      for (const { place } of inTheWay) {
        shell.complain(printable(l10n.t("{0} has another content: nothing was written; --force overwrites it", place)));
      }
      return false;
    }
    if (files.length > 0) await mkdir(path.resolve(shell.cwd, folder), { recursive: true });
    for (const [index, { place, text }] of places.entries()) {
      await write(path.resolve(shell.cwd, place), text, states[index]!);
      shell.write(`${printable(place)}\n`);
    }
    return true;
  } catch (error) {
    const at = (error as NodeJS.ErrnoException).path;
    shell.complain(printable(`${at ? path.relative(shell.cwd, at) : folder}: ${writeError(error)}`));
    return false;
  }
}

async function stateOf(file: string, text: string): Promise<State> {
  try {
    await lstat(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "new";
    throw error;
  }
  return Buffer.from(text).equals(await readFile(file)) ? "same" : "other";
}

/** A new one is not written over what has come into being meanwhile. */
async function write(file: string, text: string, state: State): Promise<void> {
  if (state === "new") await writeFile(file, text, { flag: "wx" });
  if (state === "other") await replaceFile(file, text);
}
