import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DiagnosticTag } from "vscode-languageserver/node";
import { WITH_WRONG_TYPE, WITHOUT_COMMA } from "../support/ddl";
import { afterAction, LspClient } from "../support/lsp-client";

let client: LspClient;
before(async () => {
  client = await LspClient.start();
});
after(() => client.stop());

for (const [name, text] of Object.entries({ WITH_WRONG_TYPE, CRLF: WITHOUT_COMMA.replaceAll("\n", "\r\n") })) {
  test(`a finding can be ignored where it is, behind its fixes: ${name}`, async () => {
    const uri = `untitled:${name}`;
    client.open(uri, text);
    const [diagnostic] = await client.diagnostics(uri);
    const actions = await client.actions(uri, diagnostic!.range);
    const at = actions.findIndex(({ title }) => title === `Ignore ${diagnostic!.code} here`);
    assert.ok(at > 0);
    assert.ok(!actions[at]!.isPreferred);
    const ignoring = afterAction(uri, text, actions[at]!);
    assert.equal(ignoring.split(/\r?\n/)[0], `-- extable-ignore ${diagnostic!.code}`);
    assert.equal(ignoring.split("\n").length, text.split("\n").length + 1);
    client.open(`${uri}-2`, ignoring);
    assert.deepEqual(await client.diagnostics(`${uri}-2`), []);
  });
}

test("a comment that suppresses nothing is faded, and can be removed but not ignored", async () => {
  client.open("untitled:unused", "-- extable-ignore mapping-type\nSELECT 1;\n");
  const [diagnostic] = await client.diagnostics("untitled:unused");
  assert.equal(diagnostic?.code, "suppression-unused");
  assert.deepEqual(diagnostic.tags, [DiagnosticTag.Unnecessary]);
  const actions = await client.actions("untitled:unused", diagnostic.range);
  assert.deepEqual(
    actions.map(({ title }) => title),
    ["Remove the comment (check the result)"],
  );
});
