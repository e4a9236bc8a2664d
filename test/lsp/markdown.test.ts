import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { CodeAction } from "vscode-languageserver/node";
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
