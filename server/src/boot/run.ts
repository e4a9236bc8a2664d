import { readFileSync } from "node:fs";
import { wrap } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import { CodeCache, cacheFolder } from "./code-cache";

/** How long after its start a program has mostly run all that it starts with. */
const SETTLED = 3000;

/**
 * Runs a program that stands beside this one. Half of the time that a short run takes, V8 compiles; so what it has
 * compiled is kept for the next run. `id` stands for the program's text.
 */
export function run(name: string, id: string): void {
  const file = path.join(__dirname, `${name}.js`);
  const folder = cacheFolder(process.env);
  const cache = folder === undefined ? undefined : new CodeCache(folder, name, id);
  const cachedData = cache?.read();
  const script = new Script(wrap(readFileSync(file, "utf8")), { filename: file, ...(cachedData && { cachedData }) });
  if (cache && (!cachedData || script.cachedDataRejected)) keep(script, cache);
  const program = { exports: {} };
  script.runInThisContext()(program.exports, require, program, file, __dirname);
}

function keep(script: Script, cache: CodeCache): void {
  let isKept = false;
  const write = (): void => {
    if (!isKept) cache.write(script.createCachedData());
    isKept = true;
  };
  setTimeout(write, SETTLED).unref();
  process.once("exit", write);
}
