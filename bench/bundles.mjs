/** What is measured, bundled from the sources as it ships, and the floors beside it. */
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const ENTRIES = {
  core: "server/src/core/index.ts",
  server: "server/src/lsp/server.ts",
  cli: "server/src/cli/main.ts",
  hostile: "test/syntax/hostile-texts.ts",
  echo: "bench/echo-server.mjs",
  reader: "bench/reader.mjs",
};

/** Builds into a folder of its own, which `remove` takes away again. */
export async function bundle(root) {
  const folder = path.join(os.tmpdir(), `extable-bench-${process.pid}`);
  const entryPoints = Object.entries(ENTRIES).map(([out, file]) => ({ in: path.join(root, file), out }));
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    minify: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  const file = (name) => path.join(folder, `${name}.cjs`);
  return {
    folder,
    file,
    load: (name) => import(pathToFileURL(file(name)).href),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
