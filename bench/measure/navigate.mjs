/** Questions about a place of a long document, behind an edit, against a server that only mirrors the text and says as much. */
import { Client } from "../client.mjs";
import { interleaved, printRow } from "../figures.mjs";
import { generate } from "../sql/generate.mjs";
import { seeded } from "../sql/random.mjs";
import { keysFor } from "./edit.mjs";

const ONE = 1e6;
const CONTEXT = { includeDeclaration: true };

/** What is asked, and what is said beside the document and the place. */
const QUESTIONS = {
  definition: {},
  references: { context: CONTEXT },
  documentHighlight: {},
  prepareRename: {},
  rename: { newName: "another_name" },
  inlayHint: {},
  documentSymbol: {},
  hover: {},
  selectionRange: {},
  "semanticTokens/range": {},
  completion: {},
};

export async function measureNavigation({ bundles, edits }) {
  const sql = generate({ size: ONE });
  const clients = [new Client(bundles.file("server"), true), new Client(bundles.file("echo"), true)];
  for (const client of clients) {
    await client.initialize();
    await client.open(sql.text);
  }
  const [ours, floor] = clients;
  const tables = await ours.ask("textDocument/documentSymbol");
  const places = placesIn(tables, edits * 2);
  const keys = keysFor(sql, edits * 2);
  for (const [method, more] of Object.entries(QUESTIONS)) {
    const typeAndAsk = (client) => (round) => {
      client.change(keys[round]);
      return client.ask(`textDocument/${method}`, { ...places[round], ...more });
    };
    floor.say(await ours.ask(`textDocument/${method}`, { ...places[0], ...more }));
    await warmUp(clients, typeAndAsk);
    const figures = await interleaved(edits, typeAndAsk(ours), typeAndAsk(floor));
    printRow(`edit -> ${method}, 1 MB`, { ...figures, target: 2 });
  }
  for (const client of clients) await client.stop();
}

async function warmUp(clients, work) {
  for (let round = 0; round < 20; round++) for (const client of clients) await work(client)(round);
}

/** Names of columns, of properties and of tables in turn, each with the lines around it that an editor shows. */
function placesIn(tables, count) {
  const random = seeded(11);
  return Array.from({ length: count }, (_, i) => {
    const table = random.pick(tables);
    const position = (i % 4 === 0 ? table : random.pick(table.children)).selectionRange.start;
    const first = Math.max(0, position.line - 30);
    const range = { start: { line: first, character: 0 }, end: { line: first + 60, character: 0 } };
    return { position, positions: [position], range };
  });
}
