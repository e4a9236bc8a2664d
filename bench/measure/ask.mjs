/** Questions about a long document, at rest and behind an edit, against a server that only mirrors the text and says as much. */
import { Client } from "../client.mjs";
import { median, printRow, timed } from "../figures.mjs";
import { generate } from "../sql/generate.mjs";
import { seeded } from "../sql/random.mjs";
import { keysFor } from "./edit.mjs";

/** About a place, each time another one. */
const ABOUT_PLACES = [
  "hover",
  "completion",
  "definition",
  "references",
  "documentHighlight",
  "prepareRename",
  "rename",
  "inlayHint",
  "selectionRange",
  "semanticTokens/range",
  "codeAction",
];
const ABOUT_ALL = ["documentSymbol", "foldingRange", "documentLink", "codeLens", "semanticTokens/full"];

export async function measureQuestions({ bundles, edits }) {
  const sql = generate({ size: 1e6 });
  const clients = [new Client(bundles.file("server"), true), new Client(bundles.file("echo"), true)];
  for (const client of clients) {
    await client.initialize();
    await client.open(sql.text);
  }
  const [ours] = clients;
  const places = placesIn(await ours.ask("textDocument/documentSymbol"), edits);
  const keys = keysFor(sql, edits);
  for (const isEdited of [false, true]) {
    for (const method of [...ABOUT_PLACES, ...ABOUT_ALL]) {
      const rounds = ABOUT_ALL.includes(method) ? edits / 10 : edits;
      const ask = (client, round) => {
        if (isEdited) client.change(keys[round]);
        return client.ask(`textDocument/${method}`, asked(method, places[round]));
      };
      const figures = await measured(clients, rounds, ask);
      printRow(`${isEdited ? "edit -> " : ""}${method}, 1 MB`, { ...figures, target: 2 });
    }
  }
  for (const client of clients) await client.stop();
}

/** The floor is told what to say before it is asked, and has heard it by then; both were awake a moment ago. */
async function measured([ours, floor], rounds, ask) {
  const times = [[], []];
  for (let round = 0; round < rounds; round++) {
    let answer;
    await ours.ask("bench/heard");
    times[0].push(
      await timed(async () => {
        answer = await ask(ours, round);
      }),
    );
    floor.say(answer ?? null);
    await floor.ask("bench/heard");
    times[1].push(await timed(() => ask(floor, round)));
  }
  return { ours: median(times[0]), floor: median(times[1]) };
}

/** All that questions about a place name beside the document; a server looks at what it needs. */
const asked = (method, { position, range }) => ({
  position,
  positions: [position],
  range: method === "codeAction" ? { start: position, end: position } : range,
  newName: "another_name",
  context: { includeDeclaration: true, diagnostics: [], triggerKind: 1 },
});

/** Names of columns, of properties and of tables in turn, each with the lines around it that an editor shows. */
function placesIn(tables, count) {
  const random = seeded(11);
  return Array.from({ length: count }, (_, i) => {
    const table = random.pick(tables);
    const position = (i % 4 === 0 ? table : random.pick(table.children)).selectionRange.start;
    const first = Math.max(0, position.line - 30);
    const range = { start: { line: first, character: 0 }, end: { line: first + 60, character: 0 } };
    return { position, range };
  });
}
