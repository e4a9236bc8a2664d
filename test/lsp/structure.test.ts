import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { DocumentLink, FoldingRange, SelectionRange } from "vscode-languageserver/node";
import { ddl } from "../support/ddl";
import { LspClient, positionOf } from "../support/lsp-client";

const OURS = "file:///ours.sql";
const OTHERS = "file:///others.sql";
const OFF = "file:///off.sql";
const TEXT = `-- 轨迹 🚗\r\nSELECT 1,\r\n  2;\r\n${ddl().trimEnd()};\n-- extable-ignore mapping-type\n`;
const OTHER_SQL = "SELECT a,\n  b\nFROM t;\nCREATE EXTERNAL TABLE t (a INT)\nSTORED AS ORC LOCATION 's3://b/d';\n";

let client: LspClient;
before(async () => {
  client = await LspClient.start({ initializationOptions: { rulePages: "pages:/{code}.md" } });
  client.open(OURS, TEXT);
  client.open(OTHERS, OTHER_SQL);
  client.open(OFF, `-- extable: off\n${TEXT}`);
});
after(() => client.stop());

const ask = <Answer>(uri: string, method: string, params: object = {}): Promise<Answer> =>
  client.request(`textDocument/${method}`, { textDocument: { uri }, ...params });

test("classes, roles and rules lead to their pages", async () => {
  const links = await ask<DocumentLink[]>(OURS, "documentLink");
  assert.deepEqual(
    links.map(({ target }) => target),
    [
      "https://www.alibabacloud.com/help/en/maxcompute/user-guide/create-a-tablestore-external-table",
      "https://ram.console.aliyun.com/roles/AliyunODPSRoleForOtherUser",
      "pages:/mapping-type.md",
    ],
  );
  const start = positionOf(TEXT, "com.aliyun.odps");
  assert.deepEqual(links[0]?.range.start, start);
  assert.match(links[1]?.tooltip ?? "", /1234567890123456/);
});

test("a selection grows from a part of a literal to its statement", async () => {
  const positions = [positionOf(TEXT, "cap|1"), positionOf(TEXT, "SELECT")];
  const [inOurs, inOther] = await ask<SelectionRange[]>(OURS, "selectionRange", { positions });
  const starts: object[] = [];
  for (let range: SelectionRange | undefined = inOurs; range; range = range.parent) starts.push(range.range.start);
  assert.ok(starts.length >= 5);
  assert.deepEqual(starts[0], positionOf(TEXT, "cap1"));
  assert.deepEqual(starts.at(-2), positionOf(TEXT, "CREATE"));
  assert.deepEqual(inOther, { range: { start: positions[1], end: positions[1] } });
});

test("statements fold, and what is not ours folds beside them by its indentation", async () => {
  const folds = await ask<FoldingRange[]>(OURS, "foldingRange");
  assert.deepEqual(
    folds.map(({ startLine, endLine }) => [startLine, endLine]),
    [
      [1, 2],
      [3, 10],
      [5, 8],
    ],
  );
});

test("a text without a statement of ours, or one that is left alone, is folded by its editor", async () => {
  assert.equal(await ask(OTHERS, "foldingRange"), null);
  assert.equal(await ask(OFF, "foldingRange"), null);
  assert.deepEqual(await ask(OTHERS, "documentLink"), []);
});

for (const [method, params] of [
  ["documentLink", {}],
  ["foldingRange", {}],
  ["selectionRange", { positions: [{ line: 0, character: 0 }] }],
] as const) {
  test(`${method} is not answered once it was cancelled`, async () => {
    const result = client.atOnce(() => {
      const request = client.send(`textDocument/${method}`, { textDocument: { uri: OURS }, ...params });
      client.notify("$/cancelRequest", { id: request.id });
      return request.result;
    });
    await assert.rejects(result, { code: -32800 });
  });
}
