import { readFileSync } from "node:fs";
import { wrap } from "node:module";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { CodeCache, cacheFolder } from "./code-cache";
import { KeptCode } from "./kept-code";

/** After how long a program has mostly run all that it starts with, and all that it is used for, in milliseconds. */
const [STARTED, USED] = [3000, 60_000];

/** A program that stands beside this one. */
export interface Program {
  readonly name: string;
  /** Stands for its text. */
  readonly id: string;
  /** Whether it runs for as long as an editor. */
  readonly stays: boolean;
}

/** How much of the memory that is in use may be garbage, in percent. V8 lets it grow to several times as much. */
const GROWTH = 100;

/**
 * Runs a program, which is all ASCII. Half of the time that a short run takes, V8 compiles; so what it has compiled is kept for the next run. It is of
 * no use under other flags, so these are set before.
 */
export function run({ name, id, stays }: Program): void {
  if (stays) setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  const file = path.join(__dirname, `${name}.js`);
  const folder = cacheFolder(process.env);
  const cache = folder === undefined ? undefined : new CodeCache(folder, name, id);
  const cachedData = cache?.read();
  const script = new Script(wrap(readFileSync(file, "latin1")), { filename: file, ...(cachedData && { cachedData }) });
  if (cache) keep(script, cache, script.cachedDataRejected ? 0 : (cachedData?.length ?? 0));
  const program = { exports: {} };
  script.runInThisContext()(program.exports, require, program, file, __dirname);
}

function keep(script: Script, cache: CodeCache, size: number): void {
  const code = new KeptCode(cache, size, () => script.createCachedData());
  const update = (): void => code.update();
  setTimeout(update, USED).unref();
  if (size > 0) return;
  setTimeout(update, STARTED).unref();
  process.once("exit", update);
}
