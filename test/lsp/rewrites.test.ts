import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  type Position,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { BuildMappingResult } from "../../server/src/lsp/protocol";
import { ddl } from "../support/ddl";
import { afterAction, emptyRange, LspClient, PULLING, positionOf } from "../support/lsp-client";

const SECRET = "NotARealSecret";
const MAPPING = "extable.buildMapping";

/** A client that asks for the edits of an action once it is chosen, as VS Code does. */
const RESOLVING: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } },
  },
};

let plain: LspClient;
let resolving: LspClient;
let opened = 0;
before(async () => {
  plain = await LspClient.start();
  resolving = await LspClient.start({ capabilities: RESOLVING, initializationOptions: { commands: [MAPPING] } });
});
after(() => Promise.all([plain.stop(), resolving.stop()]));

function open(client: LspClient, text: string): string {
  const uri = `untitled:Untitled-${++opened}`;
  client.open(uri, text);
  return uri;
}

/** The rewrites at a place. */
const rewrites = (
  client: LspClient,
  uri: string,
  at: Position,
  triggerKind: CodeActionTriggerKind = CodeActionTriggerKind.Invoked,
) => client.actions(uri, emptyRange(at), { only: [CodeActionKind.Refactor], triggerKind });

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title);

const OTHER = "SELECT ';' AS x; -- one\r\n".replace("\r", "");
const PUBLIC = ddl().replace("ots-internal", "ots");
const WITH_KEY = PUBLIC.replace("//cap1", `//LTAIobviouslyfake:${SECRET}@cap1`);
const ON_NAME = "TABLE tr|ack";
const INTERNAL = "Use the internal endpoint ots-internal.aliyuncs.com";

test("only a client that can resolve actions is offered to", () => {
  const provides = ({ initialized: { capabilities } }: LspClient): unknown =>
    typeof capabilities.codeActionProvider === "object" && capabilities.codeActionProvider.resolveProvider;
  assert.deepEqual([provides(plain), provides(resolving)], [false, true]);
});

for (const [name, text] of Object.entries({
  plain: PUBLIC,
  CRLF: PUBLIC.replaceAll("\n", "\r\n"),
  "behind other statements": OTHER.repeat(3) + PUBLIC,
  "behind Chinese text and emoji": `/* 车辆 🚗 */ ${PUBLIC}`,
})) {
  test(`with and without being asked again, the edits lead to the same text: ${name}`, async () => {
    const at = positionOf(text, ON_NAME);
    const ours = open(plain, text);
    const [atOnce] = await rewrites(plain, ours, at);
    const uri = open(resolving, text);
    const later = (await rewrites(resolving, uri, at)).find(({ title }) => title === INTERNAL);
    assert.equal(atOnce?.title, INTERNAL);
    assert.equal(later?.edit, undefined);
    const resolved = await resolving.request<CodeAction>("codeAction/resolve", later);
    const expected = text.replace("ots.aliyuncs", "ots-internal.aliyuncs");
    assert.equal(afterAction(ours, text, atOnce!), expected);
    assert.equal(afterAction(uri, text, resolved), expected);
    const [change] = resolved.edit?.documentChanges ?? [];
    assert.ok(change && "textDocument" in change && change.textDocument.version === 1);
  });
}

test("a client without versioned edits gets plain ones", async () => {
  const client = await LspClient.start({ capabilities: { textDocument: { diagnostic: {} } } });
  const uri = open(client, PUBLIC);
  const [action] = await rewrites(client, uri, positionOf(PUBLIC, ON_NAME));
  assert.ok(action?.edit?.changes?.[uri]);
  await client.stop();
});

test("an action of an older version is refused, and so is nothing else of an action", async () => {
  const uri = open(resolving, PUBLIC);
  const [action] = await rewrites(resolving, uri, positionOf(PUBLIC, ON_NAME));
  resolving.change(uri, 2, { range: emptyRange({ line: 0, character: 0 }), text: "\n" });
  await assert.rejects(resolving.request("codeAction/resolve", action), { code: -32801 });
  const foreign = { title: "x", data: { other: 1 } };
  assert.deepEqual(await resolving.request("codeAction/resolve", foreign), foreign);
  const closed = { ...action, data: { ...(action!.data as object), uri: "untitled:closed" } };
  assert.deepEqual(await resolving.request("codeAction/resolve", closed), closed);
});

test("resolving can be cancelled", async () => {
  const uri = open(resolving, PUBLIC);
  const [action] = await rewrites(resolving, uri, positionOf(PUBLIC, ON_NAME));
  const { result } = resolving.atOnce(() => {
    const sent = resolving.send<CodeAction>("codeAction/resolve", action);
    resolving.notify("$/cancelRequest", { id: sent.id });
    return sent;
  });
  await assert.rejects(result, { code: -32800 });
});

test("what a fix does is not offered a second time at its place, and is elsewhere", async () => {
  const uri = open(plain, PUBLIC);
  const all = (at: Position) => plain.actions(uri, emptyRange(at), { triggerKind: CodeActionTriggerKind.Invoked });
  const onSuffix = titles(await all(positionOf(PUBLIC, "ots.ali|yuncs")));
  assert.ok(onSuffix.includes("Replace with ots-internal.aliyuncs.com (check the result)"), `${onSuffix}`);
  assert.ok(!onSuffix.includes(INTERNAL));
  assert.deepEqual(titles(await all(positionOf(PUBLIC, ON_NAME))), [INTERNAL]);
});

test("while the cursor merely moves, a rewrite is offered at its place only", async () => {
  const uri = open(resolving, PUBLIC);
  const unasked = (at: string) =>
    rewrites(resolving, uri, positionOf(PUBLIC, at), CodeActionTriggerKind.Automatic).then(titles);
  assert.deepEqual(await unasked(ON_NAME), []);
  assert.deepEqual(await unasked("'vehicle|_track"), []);
  assert.deepEqual(await unasked("LOCAT|ION"), [INTERNAL]);
});

test("of two statements, the one is rewritten that the cursor is in", async () => {
  const text = PUBLIC + PUBLIC.replace("track", "other").replace("cap1", "cap2");
  const uri = open(plain, text);
  const [action] = await rewrites(plain, uri, positionOf(text, "cap2|"));
  assert.equal(afterAction(uri, text, action!), PUBLIC + text.slice(PUBLIC.length).replace("ots.", "ots-internal."));
});

test("no answer, and no log, has the AccessKey that is taken out", async () => {
  const seen: unknown[] = [];
  for (const client of [plain, resolving]) {
    const uri = open(client, WITH_KEY);
    for (const at of [ON_NAME, "NotAReal|Secret", "'vehicle|_track"]) {
      const actions = await rewrites(client, uri, positionOf(WITH_KEY, at));
      const taking = actions.find(({ title }) => title.startsWith("Remove the AccessKey"));
      assert.ok(taking, at);
      seen.push(actions);
      const whole = client === plain ? taking : await client.request<CodeAction>("codeAction/resolve", taking);
      seen.push(whole);
      assert.equal(afterAction(uri, WITH_KEY, whole), PUBLIC);
    }
    seen.push(client.log);
  }
  assert.doesNotMatch(JSON.stringify(seen), /NotAReal|LTAIobviouslyfake/);
});

test("properties are formatted for who asks for that kind, and no formatter is announced", async () => {
  const text = `${OTHER}${PUBLIC.replaceAll(/\n {2}/g, " ").replace("' \n)", "')")}\n${ddl({ name: "b" })}`;
  const uri = open(plain, text);
  for (const only of ["source", "source.formatProperties", "source.formatProperties.extable"]) {
    const [action] = await plain.actions(uri, emptyRange({ line: 0, character: 0 }), { only: [only] });
    assert.equal(action?.kind, "source.formatProperties.extable", only);
    const after = afterAction(uri, text, action);
    assert.equal(after, `${OTHER}${PUBLIC}\n${ddl({ name: "b" })}`);
  }
  for (const { initialized } of [plain, resolving]) {
    const { documentFormattingProvider, documentRangeFormattingProvider } = initialized.capabilities;
    assert.deepEqual([documentFormattingProvider, documentRangeFormattingProvider], [undefined, undefined]);
  }
});

const UNMAPPED = ddl({ mapping: "" });
const build = (uri: string, position: Position, keys?: readonly string[]): Promise<BuildMappingResult> =>
  resolving.request("extable/buildMapping", { uri, position, keys });

test("a client with the command is offered the choice of keys, and then asks for the mapping", async () => {
  const uri = open(resolving, UNMAPPED);
  const at = positionOf(UNMAPPED, ON_NAME);
  const choice = (await rewrites(resolving, uri, at)).find(({ command }) => command);
  assert.deepEqual([choice?.command?.command, choice?.command?.arguments], [MAPPING, [uri, at]]);
  const asked = await build(uri, at);
  assert.deepEqual(
    asked.choices.map(({ column, type, isKey }) => [column, type, isKey]),
    [
      ["vid", "BIGINT", false],
      ["gt", "BIGINT", false],
    ],
  );
  assert.deepEqual(asked.edits, []);
  const { version, edits } = await build(uri, at, ["vid", "gt", "speed"]);
  assert.equal(version, 1);
  assert.equal(TextDocument.applyEdits(TextDocument.create(uri, "sql", 1, UNMAPPED), [...edits]), ddl());
});

test("without the command there is no choice, and the first column is the key", async () => {
  const uri = open(plain, UNMAPPED);
  const actions = await rewrites(plain, uri, positionOf(UNMAPPED, ON_NAME));
  assert.ok(actions.every(({ command }) => !command));
  const built = actions.find(({ title }) => title.startsWith("Build the column mapping"));
  assert.equal(afterAction(uri, UNMAPPED, built!), ddl({ mapping: ":vid, gt, speed" }));
});

test("where there is nothing to build, nothing is", async () => {
  const uri = open(resolving, `SELECT 1;\n${ddl()}`);
  const nowhere = await build(uri, { line: 0, character: 0 });
  assert.deepEqual([nowhere.choices, nowhere.edits], [[], []]);
  await assert.rejects(resolving.request("extable/buildMapping", { uri: 7 }));
  assert.deepEqual(await resolving.diagnostics(uri), []);
});

test("policies and other SQL have no rewrites", async () => {
  for (const [uri, text] of [
    ["file:///a.ram-policy.json", `{"Version":"1","Statement":[]}`],
    [
      "file:///hive.sql",
      "CREATE EXTERNAL TABLE t (a STRING) STORED AS ORC LOCATION 's3://b/p' TBLPROPERTIES ('a'='b','c'='d');",
    ],
    ["file:///off.sql", `-- extable: off\n${PUBLIC}`],
  ] as const) {
    plain.open(uri, text);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    assert.deepEqual(await plain.actions(uri, range, { only: ["refactor", "source.formatProperties"] }), [], uri);
  }
});

test("a comment that suppresses stands above its line, in a text of many statements", async () => {
  const wrong = PUBLIC.replaceAll("\n", "\r\n");
  for (const before of [
    "",
    "SELECT 1;",
    "SELECT 'a\r\nb' ;",
    "SELECT 1;\r\n-- c\r\n",
    `${OTHER.replace("\n", "\r\n")}`,
  ]) {
    const text = before + wrong;
    const uri = open(plain, text);
    const [found] = await plain.diagnostics(uri);
    const actions = await plain.actions(uri, found!.range, { only: [CodeActionKind.QuickFix] });
    const ignore = actions.find(({ title }) => title.startsWith("Ignore"));
    const after = afterAction(uri, text, ignore!);
    assert.equal(after, text.replace("LOCATION", "-- extable-ignore location-host\r\nLOCATION"));
  }
});
