import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeLens } from "vscode-languageserver/node";
import { ddl } from "../support/ddl";
import { LspClient } from "../support/lsp-client";

const URI = "vscode-vfs://github/a/b/tables.sql";
const TEXT = `-- 轨迹\n${ddl()}\nSELECT 1;\nCREATE TABLE plain (a BIGINT);\n${ddl({ name: "other" })}`;

async function lenses(settings: unknown): Promise<CodeLens[]> {
  const client = await LspClient.start({
    settings,
    initializationOptions: { commands: ["extable.generatePolicies"] },
  });
  client.open(URI, TEXT);
  const found = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: URI } });
  await client.stop();
  return found;
}

test("each external table has one lens, on its head", async () => {
  const found = await lenses({});
  assert.deepEqual(
    found.map(({ command, range }) => [command?.command, command?.arguments, range.start]),
    [1, 12].map((line) => ["extable.generatePolicies", [URI, { line, character: 0 }], { line, character: 0 }]),
  );
});

for (const settings of [{ codeLens: false }, { enable: false }]) {
  test(`no lens with ${JSON.stringify(settings)}`, async () => {
    assert.deepEqual(await lenses(settings), []);
  });
}
