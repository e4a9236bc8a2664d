/** Bundles the client, the language server and the command line. `--dev`: readable, and with source maps. */
import { chmod, cp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { QUICK_START, starterOf, staying } from "./scripts/lib/starter.mjs";

const dev = process.argv.includes("--dev");
const RULE_PAGES = { from: "server/src/core/rules", to: "server/dist/rules" };
const COMMAND_LINE = "server/dist/cli.js";

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  // Some libraries are UMD in their main file, which cannot be bundled, and ES modules beside it.
  mainFields: ["module", "main"],
  minify: !dev,
  sourcemap: dev,
  metafile: true,
  write: false,
  legalComments: "eof",
  logLevel: "warning",
};

const bundleAll = (bundles) => Promise.all(bundles.map((bundle) => build({ ...shared, ...bundle })));

/** A program, and the small one that it is started by, which keeps its compiled code. */
const programs = [
  { ...QUICK_START, entryPoints: ["server/src/lsp/server.ts"], outfile: "server/dist/language-server.js" },
  { ...QUICK_START, entryPoints: ["server/src/cli/main.ts"], outfile: "server/dist/command-line.js" },
];
const starters = ([server, commandLine]) => [
  { ...starterOf(staying(server)), outfile: "server/dist/server.js" },
  {
    // At once, so that the server is there for every editor as soon as for VS Code.
    ...starterOf(commandLine, { "lsp --stdio": staying(server) }),
    outfile: COMMAND_LINE,
    banner: { js: "#!/usr/bin/env node" },
  },
];

/** What calls Alibaba Cloud, with its SDK; a program loads it when it is told to call, and not before. */
const cloud = { entryPoints: ["server/src/cloud/index.ts"], outfile: "server/dist/ram.js" };

async function bundled() {
  const client = {
    entryPoints: ["client/src/extension.ts"],
    outfile: "client/dist/extension.js",
    external: ["vscode"],
  };
  const built = await bundleAll([...programs, client, cloud]);
  return [...built, ...(await bundleAll(starters(built)))];
}

const results = await bundled().catch(() => process.exit(1));

// Only now, so that what was built before stays while the sources are broken.
for (const folder of ["client/dist", "server/dist"]) await rm(folder, { recursive: true, force: true });
for (const file of results.flatMap(({ outputFiles }) => outputFiles)) {
  await mkdir(path.dirname(file.path), { recursive: true });
  await writeFile(file.path, file.contents);
}
await chmod(COMMAND_LINE, 0o755);
await copyRulePages();
await writeContents();
printSizes();

/** For the tests: what each bundle is made of, and what it leaves to be loaded. */
async function writeContents() {
  const outputs = results.flatMap(({ metafile }) => Object.entries(metafile.outputs));
  const contents = outputs.map(([file, { inputs, imports }]) => [file, { inputs: Object.keys(inputs), imports }]);
  await mkdir("out", { recursive: true });
  await writeFile("out/bundles.json", JSON.stringify(Object.fromEntries(contents), undefined, 2));
}

function printSizes() {
  for (const [file, { bytes }] of results.flatMap(({ metafile }) => Object.entries(metafile.outputs))) {
    if (file.endsWith(".js")) console.log(`${file} ${Math.ceil(bytes / 1024)} KB`);
  }
}

async function copyRulePages() {
  await mkdir(RULE_PAGES.to, { recursive: true });
  const pages = (await readdir(RULE_PAGES.from)).filter((name) => name.endsWith(".md"));
  await Promise.all(pages.map((page) => cp(path.join(RULE_PAGES.from, page), path.join(RULE_PAGES.to, page))));
}
