import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { CodeAction, CompletionList, Hover, WorkspaceEdit } from "vscode-languageserver/node";
import { ddl, WITHOUT_COMMA } from "../support/ddl";
import { afterAction, emptyRange, LspClient, positionOf } from "../support/lsp-client";

const COMMANDS = ["extable.generatePolicies", "extable.openRulePage"];
const URI = "file:///docs/page.md";
const page = (sql: string): string =>
  `# Don't\n\n- Item\n\n  \`\`\`sql\n  ${sql.trimEnd().replaceAll("\n", "\n  ")}\n  \`\`\`\n`;
const WRONG = page(WITHOUT_COMMA);

let client: LspClient;
before(async () => {
  client = await LspClient.start({ initializationOptions: { commands: COMMANDS } });
  client.open(URI, WRONG, 1, "markdown");
});
after(() => client.stop());

const codes = async (): Promise<unknown[]> => (await client.diagnostics(URI)).map(({ code }) => code);
const titled = (actions: readonly CodeAction[], title: RegExp): CodeAction => {
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, actions.map((one) => one.title).join("\n"));
  return action;
};

test("SQL in Markdown has its diagnostics where it stands", async () => {
  const [diagnostic, ...others] = await client.diagnostics(URI);
  assert.equal(others.length, 0);
  assert.equal(diagnostic?.code, "syntax-comma-missing");
  assert.deepEqual(diagnostic.range.start, positionOf(WRONG, "BIGIN|T gt"));
});

test("it is mended and suppressed where it stands, and no policies are made of it", async () => {
  const actions = await client.actions(URI, emptyRange(positionOf(WRONG, "BIGIN|T gt")));
  assert.equal(afterAction(URI, WRONG, actions[0]!), page(ddl()));
  const ignored = afterAction(URI, WRONG, titled(actions, /^Ignore/));
  assert.equal(ignored, page(`-- extable-ignore syntax-comma-missing\n${WITHOUT_COMMA}`));
  assert.ok(actions.every(({ command }) => command?.command !== "extable.generatePolicies"));
  assert.deepEqual(await client.request("textDocument/codeLens", { textDocument: { uri: URI } }), []);
});

test("help is given in a block, and nowhere else", async () => {
  const at = (needle: string) => ({ textDocument: { uri: URI }, position: positionOf(WRONG, needle) });
  const hover = await client.request<Hover | null>("textDocument/hover", at("tablestore.table|.name"));
  assert.deepEqual(hover?.range?.start, positionOf(WRONG, "'|tablestore.table.name"));
  const { items } = await client.request<CompletionList>("textDocument/completion", at("  |'odps.properties"));
  assert.ok(
    items.some(({ label }) => label.includes("tablestore.read.mode")),
    "completion",
  );
  const renamed = await client.request<WorkspaceEdit>("textDocument/rename", { ...at("speed DOUBLE"), newName: "kmh" });
  const text = afterAction(URI, WRONG, { title: "", edit: renamed });
  assert.equal(text, WRONG.replaceAll("speed", "kmh"));
  assert.equal(await client.request("textDocument/hover", at("Don't")), null);
  assert.deepEqual((await client.request<CompletionList>("textDocument/completion", at("Item"))).items, []);
});

test("a rewrite keeps what stands before the lines of a block", async () => {
  const uri = "file:///docs/quoted.md";
  const quoted = (sql: string): string => `> \`\`\`sql\n> ${sql.trimEnd().replaceAll("\n", "\n> ")}\n> \`\`\`\n`;
  const oneLine = (sql: string): string =>
    sql.replace(/\(\n {2}('tab[\s\S]*')\n\)/, (_, list) => `(${list.replace(/\n */g, " ")})`);
  client.open(uri, quoted(oneLine(ddl())), 1, "markdown");
  const position = positionOf(quoted(oneLine(ddl())), "'tablestore.table.name");
  const actions = await client.actions(uri, emptyRange(position), { only: ["refactor.rewrite"] });
  const action = titled(actions, /own line|line of its own/);
  const resolved = action.edit ? action : await client.request<CodeAction>("codeAction/resolve", action);
  assert.equal(afterAction(uri, quoted(oneLine(ddl())), resolved), quoted(ddl()));
  client.close(uri);
});

test("edits of the page are followed", async () => {
  const language = positionOf(WRONG, "sql\n");
  client.change(URI, 2, { range: emptyRange(language), text: "my" });
  assert.deepEqual(await codes(), []);
  client.change(URI, 3, {
    range: { start: language, end: { ...language, character: language.character + 2 } },
    text: "",
  });
  assert.deepEqual(await codes(), ["syntax-comma-missing"]);
});

test("a page and a script say nothing of each other", async () => {
  client.open("file:///docs/other.sql", ddl({ columns: "vid STRING, gt BIGINT, speed DOUBLE" }));
  assert.deepEqual(await codes(), ["syntax-comma-missing"]);
  assert.deepEqual(await client.diagnostics("file:///docs/other.sql"), []);
  client.close("file:///docs/other.sql");
});

test("a setting switches it off", async () => {
  client.settings = { markdown: false };
  client.notify("workspace/didChangeConfiguration", { settings: null });
  await client.until(() => client.asked.includes("workspace/diagnostic/refresh") || undefined);
  assert.deepEqual(await codes(), []);
  assert.deepEqual(await client.actions(URI, emptyRange(positionOf(WRONG, "BIGIN|T gt"))), []);
});
