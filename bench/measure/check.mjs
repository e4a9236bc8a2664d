/** A full check of a text against a bare pass over its tokens, and of texts that are meant to hurt. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { interleaved, median, printRow } from "../figures.mjs";
import { generate } from "../sql/generate.mjs";
import { tokenize } from "../tokenizer.mjs";
import { firstPass, printedBy } from "./processes.mjs";

const ONE = 1e6;

/** Of a pass in a process of its own. */
const MOST_ROUNDS = 5;

/** How often both have run before: the code is new to V8, and it is not. */
const [FEW, MANY] = [3, 40];

export async function measureCheck({ bundles, rounds }) {
  const { check } = await bundles.load("core");
  const { text } = generate({ size: ONE });
  for (const before of [FEW, MANY]) {
    for (let round = 0; round < before; round++) tokenize(text) + check(text).length;
    const figures = await interleaved(
      rounds,
      () => check(text),
      () => tokenize(text),
    );
    printRow(`full check, 1 MB, against a bare tokenizer, after ${before}`, { ...figures, target: 2.5 });
  }
}

/**
 * Each in a process of its own, as users meet them: what V8 knows of one text helps with no other. Most hold several times as many tokens as ordinary
 * text, so below each stands what making an object of each token takes, and nothing else, against the same of ordinary text.
 */
export async function measureHostile({ bundles, root, rounds }) {
  const { HOSTILE } = await bundles.load("hostile");
  const { tokenCount } = await bundles.load("tokens");
  const file = path.join(bundles.folder, "hostile.sql");
  const ordinaryCount = tokenCount(generate({ size: ONE }).text);
  const compare = async (what, { length }, hostile, ordinary) => {
    const times = [[], []];
    for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round++) {
      times[0].push(await hostile());
      times[1].push(await ordinary());
    }
    printRow(what, { ours: (median(times[0]) / length) * ONE, floor: median(times[1]), target: 3 });
  };
  const check = (...files) => firstPass(root, bundles.file("core"), "check", ...files);
  const makeTokens = (count) => printedBy(root, "token-objects.mjs", count);
  const measure = async (name, text) => {
    await writeFile(file, text);
    await compare(
      `${name}, 1 MB`,
      text,
      () => check(file),
      () => check(),
    );
    const count = tokenCount(text);
    await compare(
      `  objects of its ${count} tokens alone`,
      text,
      () => makeTokens(count),
      () => makeTokens(ordinaryCount),
    );
  };
  await measure("external tables only, against ordinary text", generate({ size: ONE, share: 1 }).text);
  for (const [name, make] of Object.entries(HOSTILE)) await measure(name, make(ONE));
}
