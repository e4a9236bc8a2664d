/** A full check of a text against a bare pass over its tokens, and of texts that are meant to hurt. */
import { interleaved, printRow } from "../figures.mjs";
import { generate } from "../sql/generate.mjs";
import { tokenize } from "../tokenizer.mjs";

const ONE = 1e6;

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

export async function measureHostile({ bundles, rounds }) {
  const { check } = await bundles.load("core");
  const { HOSTILE } = await bundles.load("hostile");
  const { text } = generate({ size: ONE });
  for (let round = 0; round < 3; round++) check(text);
  const measure = async (name, hostile) => {
    const { ours, floor } = await interleaved(
      rounds,
      () => check(hostile),
      () => check(text),
    );
    printRow(`${name}, 1 MB`, { ours: (ours / hostile.length) * ONE, floor, target: 3 });
  };
  await measure("external tables only, against ordinary text", generate({ size: ONE, share: 1 }).text);
  for (const [name, make] of Object.entries(HOSTILE)) await measure(name, make(ONE));
}
