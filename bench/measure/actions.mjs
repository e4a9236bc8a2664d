/** Code actions at a place of a long document, with and without an edit before, against a server that only mirrors the text and says as much. */
import { Client } from "../client.mjs";
import { interleaved, printRow } from "../figures.mjs";
import { generate } from "../sql/generate.mjs";
import { keysFor } from "./edit.mjs";

const CONTEXT = { diagnostics: [], triggerKind: 1 };

export async function measureActions({ bundles, edits }) {
  const sql = generate({ size: 1e6 });
  const clients = [new Client(bundles.file("server"), true), new Client(bundles.file("echo"), true)];
  for (const client of clients) {
    await client.initialize();
    await client.open(sql.text);
  }
  const [ours, floor] = clients;
  const keys = keysFor(sql, edits * 2);
  for (const [what, isEdited] of [
    ["code actions", false],
    ["edit -> code actions", true],
  ]) {
    const ask = (client) => (round) => {
      if (isEdited) client.change(keys[round]);
      return client.ask("textDocument/codeAction", { range: rangeAt(keys[round]), context: CONTEXT });
    };
    floor.say(await ask(ours)(0));
    if (isEdited) await ask(ours)(1);
    for (let round = edits; round < edits + edits / 4; round++) for (const client of clients) await ask(client)(round);
    printRow(`${what}, 1 MB`, { ...(await interleaved(edits, ask(ours), ask(floor))), target: 2 });
  }
  for (const client of clients) await client.stop();
}

const rangeAt = ({ line, character }) => ({ start: { line, character }, end: { line, character } });
