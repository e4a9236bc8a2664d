import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Hover, MarkupContent } from "vscode-languageserver/node";
import { ddl } from "../support/ddl";
import { LspClient, PULLING, positionOf, type StartOptions } from "../support/lsp-client";

const URI = "vscode-vfs://github/a/b/tables.sql";
const TEXT = `-- 轨迹\n${ddl().trimEnd()};\nSELECT 1;\n${ddl({ name: "other" }).trimEnd()};\n-- extable-ignore mapping-type\n`;
const WITH_MARKDOWN = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, hover: { contentFormat: ["markdown", "plaintext"] } },
} satisfies StartOptions["capabilities"];

const hoverOn = (client: LspClient, text: string, needle: string): Promise<Hover | null> =>
  client.request("textDocument/hover", { textDocument: { uri: URI }, position: positionOf(text, needle) });

async function hover(needle: string, options: StartOptions = {}, text = TEXT): Promise<Hover | null> {
  const client = await LspClient.start(options);
  client.open(URI, text);
  const found = await hoverOn(client, text, needle);
  await client.stop();
  return found;
}

const contentOf = (found: Hover | null): MarkupContent => found?.contents as MarkupContent;

test("a hover covers exactly what it speaks of, behind Chinese text and other statements", async () => {
  const found = await hover("cap|1.cn", { capabilities: WITH_MARKDOWN });
  assert.deepEqual(found?.range, { start: { line: 8, character: 23 }, end: { line: 8, character: 27 } });
  assert.equal(contentOf(found).kind, "markdown");
  assert.match(contentOf(found).value, /`cap1`/);
});

test("a client without Markdown gets plain text", async () => {
  const { kind, value } = contentOf(await hover("cap|1.cn"));
  assert.equal(kind, "plaintext");
  assert.doesNotMatch(value, /`|\]\(/);
});

test("a role is said to be that of all its tables in the text, customary names too", async () => {
  const { value } = contentOf(await hover("role/aliyun|odps", { capabilities: WITH_MARKDOWN }));
  assert.match(value, /`track`, `other`/);
});

test("the code of a rule in a comment leads to its page", async () => {
  const options = { capabilities: WITH_MARKDOWN, initializationOptions: { rulePages: "https://localhost/{code}.md" } };
  assert.match(contentOf(await hover("mapping|-type", options)).value, /\(https:\/\/localhost\/mapping-type\.md\)/);
});

test("a page that a hover cannot lead to is not linked", async () => {
  const options = { capabilities: WITH_MARKDOWN, initializationOptions: { rulePages: "pages:/{code}.md" } };
  const { value } = contentOf(await hover("mapping|-type", options));
  assert.doesNotMatch(value, /pages:/);
  assert.match(value, /Every column has a type/);
});

test("what users call a placeholder is not known", async () => {
  const settings = { placeholders: ["__[A-Z]+__"] };
  const { value } = contentOf(await hover("__INST|ANCE__", { settings }, TEXT.replace("cap1", "__INSTANCE__")));
  assert.match(value, /Not known until its placeholder is filled in/);
});

for (const [name, options, text] of [
  ["a statement of another system", {}, "CREATE EXTERNAL TABLE t (cap1 INT) STORED AS ORC LOCATION 's3://b/d';"],
  ["a text that is left alone", {}, `-- extable: off\n${TEXT}`],
  ["a client that wants no checks", { settings: { enable: false } }, TEXT],
] as const) {
  test(`${name} has no hovers`, async () => assert.equal(await hover("ca|p1", options, text), null));
}

describe("a client that changes its mind", () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start({ capabilities: WITH_MARKDOWN });
    client.open(URI, TEXT);
  });
  after(() => client.stop());

  test("is not answered once it has cancelled", async () => {
    const result = client.atOnce(() => {
      const position = positionOf(TEXT, "cap1");
      const request = client.send("textDocument/hover", { textDocument: { uri: URI }, position });
      client.notify("$/cancelRequest", { id: request.id });
      return request.result;
    });
    await assert.rejects(result, { code: -32800 });
  });

  test("is answered for the text as it is then", async () => {
    const start = positionOf(TEXT, "cap1");
    const end = { ...start, character: start.character + 4 };
    const found = client.atOnce(() => {
      client.change(URI, 2, { range: { start, end }, text: "fleet9" });
      return hoverOn(client, TEXT, "cap1");
    });
    assert.match(contentOf(await found).value, /`fleet9`/);
  });
});
