import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Position, Range, SemanticTokens } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { ddl } from "../support/ddl";
import { LspClient, PULLING } from "../support/lsp-client";

const URI = "file:///a.sql";
const TEXT = `-- 轨迹 🚗\r\n/* 🚗 */ ${ddl().trimEnd()};\nSELECT CREATE FROM external;\n${ddl({ name: "other" }).trimEnd()};\n`;

let client: LspClient;
before(async () => {
  client = await LspClient.start();
  client.open(URI, TEXT);
});
after(() => client.stop());

interface Read {
  readonly text: string;
  readonly kind: string;
  readonly at: Position;
}

/** What the relative numbers of an answer stand for. */
function read({ data }: SemanticTokens): Read[] {
  const { legend } = client.initialized.capabilities.semanticTokensProvider!;
  const document = TextDocument.create(URI, "sql", 1, TEXT);
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, i) => {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(5 * i, 5 * i + 5);
    [line, character] = [line + lines, lines === 0 ? character + characters : characters];
    const modifier = modifiers === 0 ? "" : `.${legend.tokenModifiers[Math.log2(modifiers)]}`;
    const start = { line, character };
    const text = document.getText({ start, end: { line, character: character + length } });
    return { text, kind: `${legend.tokenTypes[type]}${modifier}`, at: start };
  });
}

const full = async (): Promise<Read[]> =>
  read(await client.request("textDocument/semanticTokens/full", { textDocument: { uri: URI } }));

const inRange = async (range: Range): Promise<Read[]> =>
  read(await client.request("textDocument/semanticTokens/range", { textDocument: { uri: URI }, range }));

test("all tokens of a text stand where they say, in statements of ours only", async () => {
  const tokens = await full();
  assert.deepEqual(
    tokens.slice(0, 5).map(({ text, kind }) => `${kind} ${text}`),
    ["keyword CREATE", "keyword EXTERNAL", "keyword TABLE", "property.declaration vid", "type BIGINT"],
  );
  assert.deepEqual(tokens[0]?.at, { line: 1, character: 9 });
  assert.ok(tokens.some(({ text, kind }) => `${kind} ${text}` === "property.primaryKey gt"));
  assert.equal(tokens.filter(({ text }) => text === "TABLE").length, 2);
});

test("those of a range are the same, and no others", async () => {
  const range = { start: { line: 2, character: 0 }, end: { line: 4, character: 10 } };
  const isInside = ({ at }: Read): boolean => at.line >= 2 && (at.line < 4 || (at.line === 4 && at.character < 10));
  assert.deepEqual(await inRange(range), (await full()).filter(isInside));
});

describe("where nothing is checked", () => {
  test("there are none", async () => {
    const other = await LspClient.start({ settings: { enable: false } });
    other.open(URI, TEXT);
    const found = await other.request("textDocument/semanticTokens/full", { textDocument: { uri: URI } });
    assert.equal(found, null);
    await other.stop();
  });
});

test("a question that was cancelled is not answered", async () => {
  const result = client.atOnce(() => {
    const request = client.send("textDocument/semanticTokens/full", { textDocument: { uri: URI } });
    client.notify("$/cancelRequest", { id: request.id });
    return request.result;
  });
  await assert.rejects(result, { code: -32800 });
});

test("placeholders of the user's own lead to new tokens, which the client is told to ask for", async () => {
  const workspace = { ...PULLING.workspace, semanticTokens: { refreshSupport: true } };
  const other = await LspClient.start({ capabilities: { ...PULLING, workspace } });
  other.open(URI, TEXT.replace("cap1", "__INSTANCE__"));
  const ask = (): Promise<SemanticTokens> =>
    other.request("textDocument/semanticTokens/full", { textDocument: { uri: URI } });
  const before = (await ask()).data.length;
  other.settings = { placeholders: ["__[A-Z]+__"] };
  other.notify("workspace/didChangeConfiguration", { settings: null });
  await other.until(() => other.asked.includes("workspace/semanticTokens/refresh") || undefined);
  assert.equal((await ask()).data.length, before + 5);
  await other.stop();
});
