/** What costs a process of its own: starting, memory, and the command line. */
import { execFile, spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { Client } from "../client.mjs";
import { interleaved, median, printRow, timed } from "../figures.mjs";
import { generate } from "../sql/generate.mjs";
import { keysFor, nameOf } from "./edit.mjs";

/** The number that a script of ours prints, in a process of its own. */
export async function printedBy(root, script, ...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(root, "bench", script), ...args]);
  return Number(stdout);
}

/** What the first work of a bundle in a process takes, in milliseconds. */
export const firstPass = (root, ...args) => printedBy(root, "first-pass.mjs", ...args);

/** Later starts, in which the code is there that an earlier one kept, and the first one of a version, in which it is not. */
export async function measureStart({ bundles, rounds }) {
  const options = { bundles, rounds, text: generate({ size: 1e4 }).text };
  await (await started(options, "server")).stop();
  await measureStarts("start -> first diagnostics, 10 KB", options);
  const before = process.env.NODE_DISABLE_COMPILE_CACHE;
  process.env.NODE_DISABLE_COMPILE_CACHE = "1";
  await measureStarts("the same, with no code kept", options);
  if (before === undefined) delete process.env.NODE_DISABLE_COMPILE_CACHE;
  else process.env.NODE_DISABLE_COMPILE_CACHE = before;
}

async function measureStarts(what, options) {
  const running = [];
  const start = (server) => async () => running.push(await started(options, server));
  const figures = await interleaved(options.rounds * 2 + 1, start("server"), start("echo"));
  for (const client of running) await client.stop();
  printRow(what, { ...figures, target: 1.2 });
}

async function started({ bundles, text }, server) {
  const client = new Client(bundles.file(server), true);
  await client.initialize();
  await client.open(text);
  return client;
}

export async function measureMemory({ bundles, size, edits }) {
  const sql = generate({ size });
  const [ours, floor] = [new Client(bundles.file("server"), true), new Client(bundles.file("echo"), true)];
  for (const client of [ours, floor]) {
    await client.initialize();
    await client.open(sql.text);
  }
  if (ours.memory === undefined) return;
  const figures = { ours: ours.memory / 1e6, floor: floor.memory / 1e6, unit: "MB" };
  const ratio = (ours.memory - floor.memory) / Buffer.byteLength(sql.text);
  printRow(`memory after opening ${nameOf(size)} (ratio: beyond the floor / text)`, { ...figures, ratio, target: 8 });
  const keys = keysFor(sql, edits);
  for (const key of keys.slice(0, edits / 4)) await ours.type(key);
  const before = ours.memory;
  for (const key of keys.slice(edits / 4)) await ours.type(key);
  printRow(`memory after ${edits} edits, against after ${edits / 4}`, {
    ours: ours.memory / 1e6,
    floor: before / 1e6,
    unit: "MB",
    target: 1.1,
  });
  for (const client of [ours, floor]) await client.stop();
}

const run = (...args) =>
  new Promise((resolve) => spawn(process.execPath, args, { stdio: "ignore" }).on("exit", resolve));

/** The same figures without what a process takes that does nothing. */
async function beyondStart({ ours, floor }, rounds) {
  const bare = [];
  for (let round = 0; round < rounds; round++) bare.push(await timed(() => run("-e", "0")));
  const start = median(bare);
  return { ours: ours - start, floor: floor - start };
}

/** A folder with so many files of 10 KB. */
export async function filesOf(bundles, count) {
  const folder = path.join(bundles.folder, "files");
  await mkdir(folder, { recursive: true });
  for (let seed = 1; seed <= count; seed++) {
    await writeFile(path.join(folder, `${seed}.sql`), generate({ size: 1e4, seed }).text);
  }
  return folder;
}

/** What two programs take that read the files of a folder, beyond a bare start. */
export async function comparePrograms({ bundles, rounds, files }, ours, floor) {
  const folder = await filesOf(bundles, files);
  const figures = await interleaved(
    rounds,
    () => run(...ours, folder),
    () => run(...floor, folder),
  );
  return beyondStart(figures, rounds);
}

export const checkProgram = (bundles) => [bundles.file("cli"), "check", "--format", "json"];

export async function measureCommandLine(options) {
  const { bundles, files } = options;
  const reader = [bundles.file("reader")];
  printRow(`trees of ${files} files of 10 KB alone, beyond a bare start`, {
    ...(await comparePrograms(options, [bundles.file("trees")], reader)),
    target: 1.5,
  });
  printRow(`extable check, ${files} files of 10 KB, beyond a bare start`, {
    ...(await comparePrograms(options, checkProgram(bundles), reader)),
    target: 1.5,
  });
}
