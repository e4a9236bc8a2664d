/** From a keystroke to its diagnostics, against a server that only mirrors the text. */
import { Client } from "../client.mjs";
import { interleaved, printRow } from "../figures.mjs";
import { generate } from "../sql/generate.mjs";
import { seeded } from "../sql/random.mjs";

/** How many keys are pressed before: a few, and so many that V8 has seen all of the code often. */
const [FEW, MANY] = [50, 3000];

export async function measureEdits({ bundles, sizes, edits }) {
  for (const pulls of [true, false]) {
    for (const size of sizes) {
      const row = async (what, { sql = generate({ size }), ...options } = {}) => {
        const figures = await editsOf(bundles, sql, { pulls, edits, ...options });
        printRow(`${what}, ${nameOf(size)}, ${pulls ? "asked for" : "sent"}`, { ...figures, target: 1.3 });
      };
      await row("edit -> diagnostics");
      await row("the same, comments and queries matter", { sql: compared(generate({ size })) });
      if (!pulls || size > 1e5) continue;
      await row(`the same after ${MANY}`, { before: MANY });
      await row("typing of columns", { keysOf: keysOfColumns });
      await row("edit of a text switched off", { sql: switchedOff(generate({ size })) });
    }
  }
}

export async function measureForeignEdits({ bundles, edits }) {
  const figures = await editsOf(bundles, generate({ size: 1e6, share: 0 }), { pulls: true, edits });
  printRow("edit of a file without external tables, 1 MB", { ...figures, target: 1.1 });
}

export const nameOf = (size) => (size < 1e6 ? `${size / 1e3} KB` : `${size / 1e6} MB`);

export async function editsOf(bundles, sql, { pulls, edits, before = FEW, keysOf = keysFor, floor: than = "echo" }) {
  const clients = [new Client(bundles.file("server"), pulls), new Client(bundles.file(than), pulls)];
  for (const client of clients) {
    await client.initialize();
    await client.open(sql.text);
  }
  const keys = keysOf(sql, before + edits);
  const [ours, floor] = clients;
  for (let round = 0; round < before; round++) {
    await ours.type(keys[round]);
    await floor.type(keys[round]);
  }
  const type = (client) => (round) => client.type(keys[before + round]);
  const figures = await interleaved(edits, type(ours), type(floor));
  for (const client of clients) await client.stop();
  return figures;
}

const OFF = "-- extable: off\n";

const COMPARED = `-- extable-ignore partitions-unrepaired: they are added elsewhere
CREATE EXTERNAL TABLE IF NOT EXISTS partitioned (a STRING) PARTITIONED BY (d STRING) STORED AS ORC LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b/d/';
SELECT * FROM partitioned;
`;

/** The same text behind a table of which a rule asks how the script queries it, and a comment that suppresses what it finds. */
const compared = (sql) => behind(COMPARED, sql);

/** The same text, in which nothing is checked: what is left is the work of a language server. */
const switchedOff = (sql) => behind(OFF, sql);

const behind = (head, { text, tables }) => ({
  text: head + text,
  tables: tables.map(({ start, end }) => ({ start: start + head.length, end: end + head.length })),
});

/** A person who writes a column before another, letter by letter, in one table after the other. */
function keysOfColumns({ text, tables }, count) {
  const random = seeded(5);
  const typed = new Map();
  const keys = [];
  while (keys.length < count) {
    const { start, end } = random.pick(tables);
    const lines = [...text.slice(start, end).matchAll(/^ *(?=\w+ [a-z]+( comment '[^']*')?,$)/gim)];
    if (lines.length === 0) continue;
    const { index, 0: indent } = random.pick(lines);
    const { line } = positionOf(text, start + index + indent.length);
    const already = typed.get(line) ?? 0;
    const column = `new_${keys.length} STRING COMMENT 'what it is for', `;
    for (const [i, letter] of [...column].entries()) {
      keys.push({ line, character: indent.length + already + i, text: letter });
    }
    typed.set(line, already + column.length);
  }
  return keys;
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
