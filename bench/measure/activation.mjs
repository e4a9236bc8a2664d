/** What an earlier commit of the extension cost to activate, and how large its bundles were. */
import { execFile } from "node:child_process";
import { mkdir, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { OPTIONS } from "../bundles.mjs";
import { median, printRow } from "../figures.mjs";

const run = promisify(execFile);

const ENTRIES = { client: "client/src/extension.ts", server: "server/src/lsp/server.ts" };

export async function measureActivation({ bundles, root, base, rounds }) {
  if (!base) return console.log("activation: skipped; --base COMMIT says what to compare with");
  const tree = path.join(bundles.folder, "base");
  await run("git", ["worktree", "add", "--detach", tree, base], { cwd: root });
  try {
    await symlink(path.join(root, "node_modules"), path.join(tree, "node_modules"), "dir");
    const [ours, floor] = [await bundle(root, bundles.folder, "ours"), await bundle(tree, bundles.folder, "floor")];
    printRow(`activation, of a processor, against ${base}`, {
      ...(await activations(ours, floor, root, rounds * 5)),
      target: 1.1,
    });
    for (const name of Object.keys(ENTRIES)) {
      const [now, then] = [(await stat(ours[name])).size / 1024, (await stat(floor[name])).size / 1024];
      printRow(`bundle of the ${name}, against ${base}`, { ours: now, floor: then, unit: "KB", target: 1.1 });
    }
  } finally {
    await run("git", ["worktree", "remove", "--force", tree], { cwd: root });
  }
}

async function bundle(tree, folder, side) {
  const target = path.join(folder, side);
  await mkdir(target);
  const files = {};
  for (const [name, entry] of Object.entries(ENTRIES)) {
    files[name] = path.join(target, `${name}.js`);
    const options = { entryPoints: [entry], outfile: files[name], external: ["vscode"] };
    await build({ ...OPTIONS, absWorkingDir: tree, ...options });
  }
  return files;
}

/** In turns, each in a process of its own, which says how long it took. */
async function activations(ours, floor, root, rounds) {
  const times = [[], []];
  for (let round = 0; round < rounds; round++) {
    for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const file = [ours, floor][which].client;
      const { stdout } = await run(process.execPath, [path.join(root, "bench", "activate.cjs"), file]);
      times[which].push(JSON.parse(stdout).milliseconds);
    }
  }
  return { ours: median(times[0]), floor: median(times[1]) };
}
