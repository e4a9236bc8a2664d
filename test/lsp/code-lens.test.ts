import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeLens } from "vscode-languageserver/node";
import { ddl } from "../support/ddl";
import { LspClient } from "../support/lsp-client";

const URI = "vscode-vfs://github/a/b/tables.sql";
const TEXT = `-- 轨迹\n${ddl()}\nSELECT 1;\nCREATE TABLE plain (a BIGINT);\n${ddl({ name: "other" })}`;

async function lenses(settings: unknown, text = TEXT): Promise<CodeLens[]> {
  const client = await LspClient.start({
    settings,
    initializationOptions: { commands: ["extable.generatePolicies"] },
  });
  client.open(URI, text);
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

const TITLES: readonly [settings: object, titles: readonly string[]][] = [
  [{}, ["RAM policies: read · AliyunODPSRoleForOtherUser", "RAM policies: read · AliyunODPSRoleForOtherUser"]],
  [
    { policy: { access: "write" } },
    ["RAM policies: write · AliyunODPSRoleForOtherUser", "RAM policies: write · AliyunODPSRoleForOtherUser"],
  ],
];
for (const [settings, titles] of TITLES) {
  test(`the lens says access and role with ${JSON.stringify(settings)}`, async () => {
    assert.deepEqual(
      (await lenses(settings)).map(({ command }) => command?.title),
      titles,
    );
  });
}

test("the access is what the document does with each table, without comments and literals", async () => {
  const statements = [
    "INSERT INTO track SELECT * FROM other;",
    "-- INSERT INTO other SELECT 1;",
    "SELECT 'INSERT INTO other' FROM track;",
  ];
  const titles = (await lenses({}, `${TEXT}\n${statements.join("\n")}`)).map(({ command }) => command?.title);
  assert.deepEqual(titles, [
    "RAM policies: read and write · AliyunODPSRoleForOtherUser",
    "RAM policies: read · AliyunODPSRoleForOtherUser",
  ]);
});

test("a role that is not known yet is not made up", async () => {
  const masked = ddl({ roleArn: "acs:ram::1234567890****:role/reader" });
  assert.deepEqual(
    (await lenses({}, masked)).map(({ command }) => command?.title),
    ["Generate RAM policies"],
  );
});

for (const settings of [{ codeLens: false }, { enable: false }]) {
  test(`no lens with ${JSON.stringify(settings)}`, async () => {
    assert.deepEqual(await lenses(settings), []);
  });
}
