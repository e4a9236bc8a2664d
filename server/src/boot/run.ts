import { readFileSync } from "node:fs";
import { wrap } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import { CodeCache, cacheFolder } from "./code-cache";
import { Heap } from "./heap";
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

/**
 * Runs a program, which is all ASCII. Half of the time that a short run takes, V8 compiles; so what it has compiled is kept for the
 * next run.
 */
export function run({ name, id, stays }: Program): void {
  const file = path.join(__dirname, `${name}.js`);
  const folder = cacheFolder(process.env);
  const cache = folder === undefined ? undefined : new CodeCache(folder, name, id);
  const cachedData = cache?.read();
  const script = new Script(wrap(readFileSync(file, "latin1")), { filename: file, ...(cachedData && { cachedData }) });
  const heap = new Heap();
  const code =
    cache &&
    new KeptCode(cache, script.cachedDataRejected ? 0 : (cachedData?.length ?? 0), () =>
      heap.unlimited(() => script.createCachedData()),
    );
  if (code) keep(code);
  if (stays) setTimeout(() => void heap.limit(), STARTED).unref();
  const program = { exports: {} };
  script.runInThisContext()(program.exports, require, program, file, __dirname);
}

function keep(code: KeptCode): void {
  const update = (): void => code.update();
  setTimeout(update, USED).unref();
  if (!code.isNew) return;
  setTimeout(update, STARTED).unref();
  process.once("exit", update);
}
