/** What is measured, bundled from the sources as it ships, and the floors beside it. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { QUICK_START, starterOf, staying } from "../scripts/lib/starter.mjs";

const ENTRIES = {
  core: "server/src/core/index.ts",
  hostile: "test/syntax/hostile-texts.ts",
  echo: "bench/echo-server.mjs",
  tokenizer: "bench/tokenizer.mjs",
  reader: "bench/reader.mjs",
  trees: "bench/tree-reader.mjs",
  tokens: "bench/token-count.mjs",
};
/** With what they are started by, as they ship. */
const PROGRAMS = {
  server: { entry: "server/src/lsp/server.ts", as: staying },
  cli: { entry: "server/src/cli/main.ts", as: (built) => built },
};

export const OPTIONS = {
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  mainFields: ["module", "main"],
  logLevel: "warning",
};

/** Builds into a folder of its own, which `remove` takes away again. */
export async function bundle(root) {
  const folder = path.join(os.tmpdir(), `extable-bench-${process.pid}`);
  process.env.NODE_COMPILE_CACHE = path.join(folder, "code");
  const file = (name) => path.join(folder, `${name}.js`);
  const make = (options) => build({ ...OPTIONS, absWorkingDir: root, ...options });
  await mkdir(folder);
  for (const [name, entry] of Object.entries(ENTRIES)) await make({ entryPoints: [entry], outfile: file(name) });
  for (const [name, { entry, as }] of Object.entries(PROGRAMS)) {
    const built = await make({ ...QUICK_START, entryPoints: [entry], outfile: file(`${name}-program`), write: false });
    await writeFile(file(`${name}-program`), built.outputFiles[0].contents);
    await make({ ...starterOf(as(built)), outfile: file(name) });
  }
  return {
    folder,
    file,
    make,
    load: (name) => import(pathToFileURL(file(name)).href),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
