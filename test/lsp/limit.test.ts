import assert from "node:assert/strict";
import { test } from "node:test";
import { DiagnosticSeverity } from "vscode-languageserver/node";
import { ddl } from "../support/ddl";
import { LspClient } from "../support/lsp-client";

const MANY = ddl({ columns: "vid WRONG, gt BIGINT,, speed DOUBLE,," });

test("beyond the limit, errors go first and a finding at the top counts the others", async () => {
  const client = await LspClient.start({ settings: { maxProblems: 1 } });
  client.open("untitled:a", MANY);
  const [note, error, ...others] = await client.diagnostics("untitled:a");
  assert.equal(note?.code, "problems-left-out");
  assert.equal(note.severity, DiagnosticSeverity.Information);
  assert.match(String(note.message), /^\d more problems are not shown/);
  assert.equal(note.codeDescription, undefined);
  assert.equal(error?.severity, DiagnosticSeverity.Error);
  assert.deepEqual(others, []);
  await client.stop();
});

for (const maxProblems of [0, 1000, -1, "one"]) {
  test(`all are shown: ${maxProblems}`, async () => {
    const client = await LspClient.start({ settings: { maxProblems } });
    client.open("untitled:a", MANY);
    const diagnostics = await client.diagnostics("untitled:a");
    assert.ok(diagnostics.length > 2);
    assert.ok(diagnostics.every(({ code }) => code !== "problems-left-out"));
    await client.stop();
  });
}
