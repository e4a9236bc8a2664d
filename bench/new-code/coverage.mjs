/** Prints how many bytes of a bundle some work executes: `node coverage.mjs BUNDLE key|pass`, or `BUNDLE check [FOLDER]`. */
import { readdirSync, readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { median } from "../figures.mjs";
import { generate } from "../sql/generate.mjs";

const [file, work, folder] = process.argv.slice(2);
const size = readFileSync(file, "utf8").length;
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
const { default: bundle } = await import(pathToFileURL(file).href);

/** How many since this was last asked. */
async function executed() {
  const { result } = await session.post("Profiler.takePreciseCoverage");
  const functions = result.find(({ url }) => url === pathToFileURL(file).href)?.functions ?? [];
  const ran = new Uint8Array(size);
  const outerFirst = functions.toSorted((a, b) => a.ranges[0].startOffset - b.ranges[0].startOffset);
  for (const { ranges } of outerFirst) {
    for (const { startOffset, endOffset, count } of ranges) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  }
  return ran.reduce((sum, one) => sum + one, 0);
}

async function ofEach(keys) {
  const { text, tables } = generate({ size: 1e4 });
  const { analyse, newMemory, ChunkedText } = bundle;
  let latest = ChunkedText.of(text);
  const memory = newMemory();
  analyse(latest, memory);
  const bytes = [];
  for (let key = 0; key < keys; key++) {
    const { start, end } = tables[key % tables.length];
    const at = start + ((key * 7919) % (end - start));
    for (const [from, to, letter] of [
      [at, at, "x"],
      [at, at + 1, ""],
    ]) {
      const { text: next, change } = latest.replaced(from, to, letter);
      await executed();
      analyse(next, memory, [], { before: latest, change });
      if (letter !== "") bytes.push(await executed());
      latest = next;
    }
  }
  return median(bytes);
}

await executed();
if (work === "key") console.log(await ofEach(60));
else {
  const names = folder ? readdirSync(folder) : [];
  const texts = folder
    ? names.map((name) => readFileSync(path.join(folder, name), "utf8"))
    : [generate({ size: 1e6 }).text];
  for (const text of texts) work === "check" ? bundle.check(text) : bundle.tokenize(text);
  console.log(await executed());
}
