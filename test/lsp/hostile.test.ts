import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ddl, WITHOUT_COMMA } from "../support/ddl";
import { LspClient } from "../support/lsp-client";

const COMMANDS = ["extable.generatePolicies", "extable.openRulePage"];

let client: LspClient;
before(async () => {
  client = await LspClient.start({ initializationOptions: { commands: COMMANDS } });
});
after(async () => assert.equal(await client.stop(), 0));

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1e9, character: 1e9 } };

const AT_PLACES = ["definition", "references", "documentHighlight", "rename", "documentSymbol", "inlayHint"].map(
  (name) => `textDocument/${name}`,
);

/** Asks everything that an editor asks of a document. */
async function askAll(uri: string): Promise<void> {
  await client.diagnostics(uri);
  await client.actions(uri, WHOLE);
  await client.actions(uri, WHOLE, { only: ["source.fixAll"] });
  await client.request("textDocument/codeLens", { textDocument: { uri } });
  const place = { textDocument: { uri }, position: { line: 0, character: 30 }, range: WHOLE };
  for (const method of AT_PLACES) await client.request(method, { ...place, context: {}, newName: "other" });
  await client.request("extable/policies", { uri, position: { line: 3, character: 1 } });
}

async function stillWorks(): Promise<void> {
  client.open("file:///well.sql", WITHOUT_COMMA);
  assert.equal((await client.diagnostics("file:///well.sql")).length, 1);
  client.close("file:///well.sql");
}

const every = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join("");

const TEXTS: Record<string, () => string> = {
  empty: () => "",
  "10 MB on one line": () =>
    `CREATE EXTERNAL TABLE t (${every(500_000, (i) => `c${i} BIGINT, `)}`.padEnd(10_000_000, "x "),
  binary: () => every(100_000, (i) => String.fromCharCode((i * 2654435761) % 256)),
  "lone surrogates": () => WITHOUT_COMMA.replaceAll("vid", "\ud800\udc00\udc00v\ud800"),
  "unclosed quote on the first line": () => `SELECT ';\n${every(2000, () => ddl())}`,
  "100,000 nested parentheses": () => `CREATE EXTERNAL TABLE t ${"(".repeat(100_000)}`,
  "only line breaks": () => "\r\n\r\n\r".repeat(50_000),
};

for (const [name, text] of Object.entries(TEXTS)) {
  test(`a hostile text does no harm: ${name}`, { timeout: 60_000 }, async () => {
    client.open("file:///hostile.sql", text());
    await askAll("file:///hostile.sql");
    client.close("file:///hostile.sql");
    await stillWorks();
  });
}

const NOTIFICATIONS: readonly [method: string, params: unknown][] = [
  ["textDocument/didOpen", null],
  ["textDocument/didOpen", { textDocument: {} }],
  ["textDocument/didOpen", { textDocument: { uri: "file:///odd.sql", languageId: 1, version: "x", text: null } }],
  [
    "textDocument/didChange",
    { textDocument: { uri: "file:///never.sql", version: 2 }, contentChanges: [{ text: "" }] },
  ],
  ["textDocument/didChange", { textDocument: { uri: "file:///odd.sql", version: 2 }, contentChanges: [{ range: 1 }] }],
  ["textDocument/didChange", { textDocument: { uri: "file:///odd.sql" }, contentChanges: "x" }],
  ["textDocument/didClose", {}],
  ["workspace/didChangeConfiguration", null],
  ["$/unknown", { a: 1 }],
  ["unknown", undefined],
];

for (const [method, params] of NOTIFICATIONS) {
  test(`a malformed notification does no harm: ${method} ${JSON.stringify(params)}`, async () => {
    client.notify(method, params);
    await askAll("file:///odd.sql");
    client.close("file:///odd.sql");
    await stillWorks();
  });
}

const METHODS = [
  "textDocument/diagnostic",
  "textDocument/codeAction",
  "textDocument/codeLens",
  ...AT_PLACES,
  "workspace/symbol",
  "inlayHint/resolve",
  "unknown/method",
];
const PARAMS: readonly unknown[] = [
  null,
  {},
  { textDocument: null },
  { textDocument: { uri: 5 } },
  { textDocument: { uri: "file:///open.sql" }, range: null, context: null },
  { textDocument: { uri: "file:///open.sql" }, range: { start: {}, end: {} }, context: { only: 3 } },
];

for (const method of METHODS) {
  for (const params of PARAMS) {
    test(`a malformed request does no harm: ${method} ${JSON.stringify(params)}`, async () => {
      client.open("file:///open.sql", WITHOUT_COMMA);
      await client.request(method, params).catch(() => undefined);
      client.close("file:///open.sql");
      await stillWorks();
    });
  }
}

for (const options of [null, 3, "x", [], { rulePages: 1, commands: "x", settings: 5 }, { commands: [1] }]) {
  test(`initialization options that make no sense are as none: ${JSON.stringify(options)}`, async () => {
    const other = await LspClient.start({ initializationOptions: options });
    other.open("file:///a.sql", WITHOUT_COMMA);
    const [diagnostic] = await other.diagnostics("file:///a.sql");
    assert.match(diagnostic?.codeDescription?.href ?? "", /^file:/);
    assert.equal(await other.stop(), 0);
  });
}
