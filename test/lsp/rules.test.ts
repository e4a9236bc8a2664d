import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DiagnosticSeverity } from "vscode-languageserver/node";
import { WITHOUT_COMMA } from "../support/ddl";
import { LspClient } from "../support/lsp-client";

let client: LspClient;
before(async () => {
  const settings = { rules: { "syntax-*": "hint", "mapping-tpye": "off" } };
  client = await LspClient.start({ settings });
});
after(() => client.stop());

test("a rule counts as what the settings say, and what makes no sense is logged once", async () => {
  for (const uri of ["untitled:a", "untitled:b"]) {
    client.open(uri, WITHOUT_COMMA);
    const [diagnostic] = await client.diagnostics(uri);
    assert.equal(diagnostic?.severity, DiagnosticSeverity.Hint);
    const [fix] = await client.actions(uri, diagnostic.range);
    assert.equal(fix?.diagnostics?.[0]?.severity, DiagnosticSeverity.Hint);
  }
  const said = client.log.filter((line) => line.includes("mapping-tpye"));
  assert.deepEqual(said, ["extable.rules: Unknown rule: mapping-tpye. Did you mean mapping-type?"]);
});

test("a rule that is off has no finding and no fix", async () => {
  const other = await LspClient.start({ settings: { rules: { "syntax-comma-missing": "off" } } });
  other.open("untitled:c", WITHOUT_COMMA);
  assert.deepEqual(await other.diagnostics("untitled:c"), []);
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  assert.deepEqual(await other.actions("untitled:c", whole), []);
  assert.deepEqual(await other.actions("untitled:c", whole, { only: ["source.fixAll"] }), []);
  await other.stop();
});
