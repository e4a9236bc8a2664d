/** From a keystroke to its diagnostics, against a server that only mirrors the text. */
import { Client } from "../client.mjs";
import { interleaved, printRow } from "../figures.mjs";
import { generate } from "../sql/generate.mjs";
import { seeded } from "../sql/random.mjs";

export async function measureEdits({ bundles, sizes, edits }) {
  for (const pulls of [true, false]) {
    for (const size of sizes) {
      const figures = await editsOf(bundles, generate({ size }), { pulls, edits });
      printRow(`edit -> diagnostics, ${nameOf(size)}, ${pulls ? "asked for" : "sent"}`, { ...figures, target: 1.3 });
    }
  }
}

export async function measureForeignEdits({ bundles, edits }) {
  const figures = await editsOf(bundles, generate({ size: 1e6, share: 0 }), { pulls: true, edits });
  printRow("edit of a file without external tables, 1 MB", { ...figures, target: 1.1 });
}

export const nameOf = (size) => (size < 1e6 ? `${size / 1e3} KB` : `${size / 1e6} MB`);

async function editsOf(bundles, sql, { pulls, edits }) {
  const clients = [new Client(bundles.file("server"), pulls), new Client(bundles.file("echo"), pulls)];
  for (const client of clients) {
    await client.initialize();
    await client.open(sql.text);
  }
  const keys = keysFor(sql, edits * 2);
  const edit = (client) => (round) => client.type(keys[round]);
  const [ours, floor] = clients;
  for (let round = edits; round < edits + edits / 4; round++) {
    await edit(ours)(round);
    await edit(floor)(round);
  }
  const figures = await interleaved(edits, edit(ours), edit(floor));
  for (const client of clients) await client.stop();
  return figures;
}

/** Keys pressed at many places, inside external tables where there are some: a letter, then the key that takes it back. */
export function keysFor({ text, tables }, count) {
  const random = seeded(7);
  const whole = [{ start: 0, end: text.length - 1 }];
  return Array.from({ length: count / 2 }, () => {
    const { start, end } = random.pick(tables.length > 0 ? tables : whole);
    const position = positionOf(text, random.int(start, end - 1));
    return [position, { ...position, back: true }];
  }).flat();
}

function positionOf(text, offset) {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length - 1, character: offset - before.lastIndexOf("\n") - 1 };
}
