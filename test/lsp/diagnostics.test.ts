import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver/node";
import { ddl, WITHOUT_COMMA } from "../support/ddl";
import { emptyRange, LspClient, positionOf, WAITING } from "../support/lsp-client";

const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

let opened = 0;
const newUri = (): string => `file:///sql/${++opened}.sql`;

/** The edit that takes the comma out which `WITHOUT_COMMA` lacks, and the one that puts it back. */
const COMMA = positionOf(ddl(), ", gt");
const REMOVAL = { range: { start: COMMA, end: { ...COMMA, character: COMMA.character + 1 } }, text: "" };
const RETURN = { range: emptyRange(COMMA), text: "," };

describe("a client that asks for diagnostics", () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start();
  });
  after(() => client.stop());

  function open(text: string): string {
    const uri = newUri();
    client.open(uri, text);
    return uri;
  }

  test("is offered them, and nothing is pushed to it", async () => {
    assert.ok(client.initialized.capabilities.diagnosticProvider);
    const [diagnostic] = await client.diagnostics(open(WITHOUT_COMMA));
    assert.equal(diagnostic?.code, "syntax-comma-missing");
    assert.equal(diagnostic.source, "extable");
    assert.equal(diagnostic.severity, 1);
    assert.match(diagnostic.codeDescription?.href ?? "", /^file:\/\/.*\/dist\/rules\/syntax-comma-missing\.md$/);
    assert.deepEqual(client.published, []);
  });

  test("gets them for the text as it is after the edits that it has sent", async () => {
    const uri = open(ddl());
    const first = client.diagnostics(uri);
    client.change(uri, 2, REMOVAL);
    const second = client.diagnostics(uri);
    await first;
    assert.deepEqual(codes(await second), ["syntax-comma-missing"]);
    client.change(uri, 3, RETURN);
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  test("is not sent again what it has already, unless the document was opened anew", async () => {
    const uri = open(WITHOUT_COMMA);
    const { resultId } = await client.pull(uri);
    assert.equal((await client.pull(uri, resultId)).kind, "unchanged");
    client.close(uri);
    client.open(uri, ddl());
    assert.equal((await client.pull(uri, resultId)).kind, "full");
  });

  test("gets none for a document that is closed or was never open", async () => {
    assert.deepEqual(await client.diagnostics(newUri()), []);
    const uri = open(WITHOUT_COMMA);
    client.close(uri);
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  test("is not answered once it has cancelled", async () => {
    const uri = open(WITHOUT_COMMA);
    const result = client.atOnce(() => {
      const request = client.send("textDocument/diagnostic", { textDocument: { uri } });
      client.notify("$/cancelRequest", { id: request.id });
      return request.result;
    });
    await assert.rejects(result, { code: -32800 });
  });

  test("gets none for other SQL", async () => {
    assert.deepEqual(await client.diagnostics(open("CREATE TABLE t (a INT;\nSELECT 'a FROM b")), []);
  });

  const PREFIXES: Record<string, { before: string; line: number; character: number }> = {
    "Chinese text": { before: "/* 车辆轨迹 */ ", line: 0, character: 11 },
    emoji: { before: "/* 🚗🚙 */ ", line: 0, character: 11 },
    CRLF: { before: "-- a\r\n-- b\r\n", line: 2, character: 0 },
    "a lone CR": { before: "-- a\r", line: 1, character: 0 },
    tabs: { before: "\t\t", line: 0, character: 2 },
  };

  for (const [name, { before: prefix, line, character }] of Object.entries(PREFIXES)) {
    test(`gets places in UTF-16 units behind ${name}`, async () => {
      const [alone] = await client.diagnostics(open(WITHOUT_COMMA));
      const [moved] = await client.diagnostics(open(prefix + WITHOUT_COMMA));
      assert.deepEqual(moved!.range.start, { line, character: character + alone!.range.start.character });
      assert.deepEqual(moved!.range.end, { line, character: character + alone!.range.end.character });
    });
  }

  /** Has other settings take effect. */
  async function configure(settings: unknown): Promise<void> {
    client.settings = settings;
    const before = client.asked.length;
    client.notify("workspace/didChangeConfiguration", { settings: null });
    const refresh = "workspace/diagnostic/refresh";
    await client.until(() => (client.asked.slice(before).includes(refresh) ? true : undefined));
  }

  test("is asked to ask again when checks are switched off or on", async () => {
    const uri = open(WITHOUT_COMMA);
    const on = await client.pull(uri);
    await configure({ enable: false });
    const off = await client.pull(uri, on.resultId);
    assert.deepEqual(off.kind === "full" && off.items, []);
    await configure({ enable: true });
    const again = await client.pull(uri, off.resultId);
    assert.deepEqual(again.kind === "full" && codes(again.items), ["syntax-comma-missing"]);
  });

  for (const settings of [null, 1, "x", [], { enable: "no", codeLens: {}, policy: 3, unknown: { a: 1 } }]) {
    test(`is served by the defaults where its settings make no sense: ${JSON.stringify(settings)}`, async () => {
      await configure(settings);
      assert.deepEqual(codes(await client.diagnostics(open(WITHOUT_COMMA))), ["syntax-comma-missing"]);
    });
  }
});

describe("a client that waits for diagnostics", () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({
      capabilities: WAITING,
      initializationOptions: { rulePages: "extable-rule:/{code}.md" },
    });
  });
  after(() => client.stop());

  const published = (uri: string): PublishDiagnosticsParams[] => client.published.filter((one) => one.uri === uri);
  const report = (uri: string, index: number) => client.until(() => published(uri)[index]);

  test("gets every version pushed, with its number", async () => {
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    const uri = newUri();
    client.open(uri, WITHOUT_COMMA, 7);
    const first = await report(uri, 0);
    assert.equal(first.version, 7);
    assert.deepEqual(codes(first.diagnostics), ["syntax-comma-missing"]);
    client.change(uri, 8, { text: ddl() });
    assert.deepEqual(await report(uri, 1), { uri, version: 8, diagnostics: [] });
  });

  test("is led to the pages where it says that they are", async () => {
    const uri = newUri();
    client.open(uri, WITHOUT_COMMA);
    const [diagnostic] = (await report(uri, 0)).diagnostics;
    assert.equal(diagnostic?.codeDescription?.href, "extable-rule:/syntax-comma-missing.md");
  });

  test("has them taken back when it closes the document", async () => {
    const uri = newUri();
    client.open(uri, WITHOUT_COMMA);
    await report(uri, 0);
    client.close(uri);
    assert.deepEqual(await report(uri, 1), { uri, diagnostics: [] });
  });

  test("is spared those between edits in quick succession", async () => {
    const uri = newUri();
    client.open(uri, ddl());
    await report(uri, 0);
    client.atOnce(() => {
      for (let version = 2; version < 42; version += 2) {
        client.change(uri, version, REMOVAL);
        client.change(uri, version + 1, RETURN);
      }
    });
    const last = await client.until(() => published(uri).find(({ version }) => version === 41));
    assert.deepEqual(last.diagnostics, []);
    assert.ok(published(uri).length < 10, `${published(uri).length} reports`);
  });

  test("sends its settings itself", async () => {
    const uri = newUri();
    client.open(uri, WITHOUT_COMMA);
    assert.equal((await report(uri, 0)).diagnostics.length, 1);
    client.notify("workspace/didChangeConfiguration", { settings: { extable: { enable: false } } });
    assert.deepEqual((await report(uri, 1)).diagnostics, []);
  });
});

test("settings can come with initialize", async () => {
  const client = await LspClient.start({
    capabilities: WAITING,
    initializationOptions: { settings: { enable: false } },
  });
  client.open("file:///a.sql", WITHOUT_COMMA);
  assert.deepEqual((await client.until(() => client.published[0])).diagnostics, []);
  await client.stop();
});
