import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import * as l10n from "@vscode/l10n";
import { type Args, type Options, UsageError } from "./args";
import { type DecodedText, decode, UnreadableError } from "./decode";
import { findFiles, type Selection, SQL } from "./files";
import { printable } from "./printable";
import { readError } from "./read-error";
import type { Shell } from "./shell";

/** A text to look into. `absolute` is absent for standard input. */
export interface Input extends DecodedText, Place {}

interface Place {
  readonly path: string;
  readonly absolute?: string | undefined;
}

/** The options of commands that read SQL. */
export const INPUT_OPTIONS: Options = {
  stdin: { about: () => l10n.t("Read standard input; so does the path -") },
  "stdin-filename": { value: "FILE", about: () => l10n.t("The path to report for standard input") },
};

const STDIN = "-";

/** At once: beside the work on a text, its reading from a disk takes less time than asking for it does. */
function readBytes(file: string): Uint8Array {
  const descriptor = openSync(file, "r");
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() && !stats.isFIFO()) throw new UnreadableError(l10n.t("not a file"));
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** What of the arguments says where the input is. */
export type InputArgs = Pick<Args, "positionals" | "has" | "value">;

/** All that the arguments name, read one after the other. What cannot be read is said on standard error. */
export class Inputs {
  readonly fromStdin: boolean;
  readonly #args: InputArgs;
  readonly #shell: Shell;
  readonly #selection: Selection;
  #failed = false;

  constructor(args: InputArgs, shell: Shell, selection: Selection = SQL) {
    this.#args = args;
    this.#shell = shell;
    this.#selection = selection;
    const isStdin = args.positionals.map((operand) => operand === STDIN);
    this.fromStdin = args.has("stdin") || args.has("stdin-filename") || isStdin.includes(true);
    if (this.fromStdin && isStdin.includes(false)) {
      throw new UsageError(l10n.t("Either standard input or paths, not both"));
    }
  }

  /** Whether something that was asked for could not be read. */
  get failed(): boolean {
    return this.#failed;
  }

  async *read(): AsyncGenerator<Input> {
    const places = this.fromStdin ? [this.#stdin()] : await this.#files();
    for (const place of places) {
      const input = await this.#input(place);
      if (input) yield input;
    }
  }

  #stdin(): Place {
    return { path: this.#args.value("stdin-filename") ?? "<stdin>" };
  }

  async #files(): Promise<readonly Place[]> {
    const { positionals } = this.#args;
    const operands = positionals.length > 0 ? positionals : ["."];
    const { files, problems } = await findFiles(operands, this.#shell.cwd, this.#selection);
    for (const problem of problems) this.#fail(problem);
    if (files.length + problems.length === 0) this.#shell.complain(this.#selection.nothingIn(operands.join(", ")));
    return files;
  }

  /** The text, or nothing where there is none. */
  async #input({ path, absolute }: Place): Promise<Input | undefined> {
    try {
      const { text, hasMark } = decode(absolute === undefined ? await this.#shell.readStdin() : readBytes(absolute));
      return { path, absolute, text, hasMark };
    } catch (error) {
      this.#fail(`${path}: ${readError(error)}`);
      return undefined;
    }
  }

  #fail(sentence: string): void {
    this.#failed = true;
    this.#shell.complain(printable(sentence));
  }
}
