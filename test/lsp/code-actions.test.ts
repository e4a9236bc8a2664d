import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type CodeAction, CodeActionKind, CodeActionTriggerKind } from "vscode-languageserver/node";
import { ddl, WITH_WRONG_TYPE, WITHOUT_COMMA } from "../support/ddl";
import { afterAction, emptyRange, LspClient, positionOf } from "../support/lsp-client";

const COMMANDS = ["extable.generatePolicies", "extable.openRulePage"];

let client: LspClient;
let opened = 0;
before(async () => {
  client = await LspClient.start({ initializationOptions: { commands: COMMANDS } });
});
after(() => client.stop());

/** Opens a text of its own and gives its URI. */
function open(text: string): string {
  const uri = `untitled:Untitled-${++opened}`;
  client.open(uri, text);
  return uri;
}

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);

/** The fix of the first finding, and the text after it. */
async function firstFix(text: string): Promise<{ fix: CodeAction; fixed: string }> {
  const uri = open(text);
  const [diagnostic] = await client.diagnostics(uri);
  assert.ok(diagnostic);
  const [fix] = await client.actions(uri, diagnostic.range, { only: [CodeActionKind.QuickFix] });
  assert.ok(fix);
  return { fix, fixed: afterAction(uri, text, fix) };
}

const FIXED: Record<string, string> = {
  plain: WITHOUT_COMMA,
  CRLF: WITHOUT_COMMA.replaceAll("\n", "\r\n"),
  "behind Chinese text and emoji": `/* 车辆 🚗 */ ${WITHOUT_COMMA}`,
  "second statement of a script": `${ddl({ name: "other" })}${WITHOUT_COMMA}`,
};

for (const [name, text] of Object.entries(FIXED)) {
  test(`the preferred fix applies and leaves nothing to say: ${name}`, async () => {
    const { fix, fixed } = await firstFix(text);
    assert.equal(fix.isPreferred, true);
    assert.equal(fix.diagnostics?.length, 1);
    assert.notEqual(fixed, text);
    assert.deepEqual(await client.diagnostics(open(fixed)), []);
  });
}

test("a fix names the version that it was made for", async () => {
  const { fix } = await firstFix(WITHOUT_COMMA);
  const [change] = fix.edit?.documentChanges ?? [];
  assert.ok(change && "textDocument" in change);
  assert.equal(change.textDocument.version, 1);
});

test("a client without versioned edits gets plain ones", async () => {
  const other = await LspClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
  other.open("file:///a.sql", WITHOUT_COMMA);
  const [diagnostic] = await other.diagnostics("file:///a.sql");
  const [fix] = await other.actions("file:///a.sql", diagnostic!.range);
  assert.ok(fix?.edit?.changes?.["file:///a.sql"]);
  await other.stop();
});

test("a fix that may change the meaning says so, a safe one does not", async () => {
  const safe = (await firstFix(WITHOUT_COMMA)).fix;
  assert.deepEqual(safe.data, { safe: true });
  assert.doesNotMatch(safe.title, /check the result/);
  const unsafe = (await firstFix(WITH_WRONG_TYPE)).fix;
  assert.deepEqual(unsafe.data, { safe: false });
  assert.match(unsafe.title, /\(check the result\)$/);
});

test("fix all applies the safe fixes of the document and no other", async () => {
  const text = WITHOUT_COMMA + WITHOUT_COMMA.replace("track", "other") + WITH_WRONG_TYPE.replace("track", "third");
  for (const only of ["source.fixAll.extable", "source.fixAll", "source"]) {
    const uri = open(text);
    const actions = await client.actions(uri, emptyRange({ line: 0, character: 0 }), { only: [only] });
    assert.equal(actions.length, 1, only);
    const left = await client.diagnostics(open(afterAction(uri, text, actions[0]!)));
    assert.deepEqual(
      left.map(({ code }) => code),
      ["syntax-type-unknown"],
    );
  }
});

test("fix all is only there for who asks for it, and where it does something", async () => {
  const range = emptyRange(positionOf(WITHOUT_COMMA, "BIGINT| gt"));
  const actions = await client.actions(open(WITHOUT_COMMA), range);
  assert.ok(!actions.some(({ kind }) => kind?.startsWith("source")));
  for (const only of ["source.fixAll.other", "source.organizeImports", "refactor"]) {
    assert.deepEqual(await client.actions(open(WITHOUT_COMMA), range, { only: [only] }), [], only);
  }
  assert.deepEqual(await client.actions(open(ddl()), range, { only: ["source.fixAll"] }), []);
});

test("the page of a finding's rule and the policies of a statement can be opened", async () => {
  const uri = open(WITHOUT_COMMA);
  const actions = await client.actions(uri, emptyRange(positionOf(WITHOUT_COMMA, "BIGINT| gt")));
  const commands = actions.flatMap(({ command }) => (command ? [command] : []));
  assert.deepEqual(
    commands.map(({ command, arguments: given }) => [command, given]),
    [
      ["extable.openRulePage", ["syntax-comma-missing"]],
      ["extable.generatePolicies", [uri, { line: 0, character: 0 }]],
    ],
  );
});

const INSIDE = positionOf(ddl(), "'vehicle_track|'");
const ON_HEAD = positionOf(ddl(), "EXTERNAL| TABLE");
const PLACES: readonly [where: string, at: typeof INSIDE, trigger: CodeActionTriggerKind, offered: boolean][] = [
  ["asked for on the head", ON_HEAD, CodeActionTriggerKind.Invoked, true],
  ["asked for inside", INSIDE, CodeActionTriggerKind.Invoked, true],
  ["light bulb on the head", ON_HEAD, CodeActionTriggerKind.Automatic, true],
  ["light bulb inside", INSIDE, CodeActionTriggerKind.Automatic, false],
];

for (const [where, at, triggerKind, offered] of PLACES) {
  test(`policies are ${offered ? "" : "not "}offered: ${where}`, async () => {
    const actions = await client.actions(open(ddl()), emptyRange(at), { triggerKind });
    assert.deepEqual(titles(actions), offered ? ["Generate RAM policies"] : []);
  });
}

test("a client that runs no commands is sent none, neither as action nor as lens", async () => {
  const other = await LspClient.start();
  assert.equal(other.initialized.capabilities.codeLensProvider, undefined);
  other.open("file:///a.sql", WITHOUT_COMMA);
  const actions = await other.actions("file:///a.sql", emptyRange(positionOf(WITHOUT_COMMA, "BIGINT| gt")));
  assert.ok(actions.length > 0);
  assert.ok(actions.every(({ command }) => !command));
  await other.stop();
});

test("switched off, there are no actions", async () => {
  const other = await LspClient.start({
    settings: { enable: false },
    initializationOptions: { commands: COMMANDS },
  });
  other.open("file:///a.sql", WITHOUT_COMMA);
  assert.deepEqual(await other.actions("file:///a.sql", emptyRange(ON_HEAD)), []);
  await other.stop();
});
