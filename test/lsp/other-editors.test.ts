import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClientCapabilities } from "vscode-languageserver/node";
import { builtExtable } from "../support/built-cli";
import { WITHOUT_COMMA } from "../support/ddl";
import { afterAction, emptyRange, LSP_COMMAND, LspClient } from "../support/lsp-client";
import { blockOf } from "../support/page-block";
import { ROOT } from "../support/root";

const URI = "file:///other/a.sql";
const PAGE = "docs/other-editors.md";

/** Of editors that are not VS Code: all they have to have, and what some of them say of themselves. */
const CLIENTS: Record<string, ClientCapabilities> = {
  "says nothing of itself": {},
  "would rather count in UTF-8": { general: { positionEncodings: ["utf-8", "utf-32", "utf-16"] } },
  "asks to be asked for its settings, and knows of no change of them": { workspace: { configuration: true } },
};

for (const [name, capabilities] of Object.entries(CLIENTS)) {
  test(`extable lsp --stdio serves a client that ${name}`, async () => {
    const client = await LspClient.start({ program: LSP_COMMAND, capabilities });
    assert.equal(client.initialized.capabilities.positionEncoding, "utf-16");
    client.open(URI, `/* 🚗 车辆 */ ${WITHOUT_COMMA}`);
    const { diagnostics } = await client.until(() => client.published[0]);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["syntax-comma-missing"],
    );
    const { start } = diagnostics[0]!.range;
    const [fix] = await client.actions(URI, emptyRange(start));
    assert.ok(fix?.edit?.changes?.[URI], "edits without a version");
    client.change(URI, 2, { text: afterAction(URI, `/* 🚗 车辆 */ ${WITHOUT_COMMA}`, fix) });
    assert.deepEqual((await client.until(() => client.published[1])).diagnostics, []);
    assert.equal(client.asked.includes("workspace/configuration"), capabilities.workspace?.configuration === true);
    assert.equal(client.asked.includes("client/registerCapability"), false);
    assert.equal(await client.stop(), 0);
  });
}

test("the server can be given what client libraries add to its arguments", async () => {
  const client = await LspClient.start({ program: [...LSP_COMMAND, `--clientProcessId=${process.pid}`] });
  client.open(URI, WITHOUT_COMMA);
  assert.equal((await client.diagnostics(URI)).length, 1);
  assert.equal(await client.stop(), 0);
});

test("an editor that goes without a word leaves no server behind, which says so by its exit code", async () => {
  for (const program of [
    ["lsp", "--stdio"],
    ["lsp", "--stdio", "--clientProcessId=1"],
  ]) {
    assert.deepEqual(await builtExtable(program, ROOT, {}), { code: 1, stdout: "", stderr: "" });
  }
});

test(`${PAGE} has each editor start it`, () => {
  const leads = [
    "Neovim 0.11 and newer has a shorter way:",
    "In `languages.toml`:",
    "Emacs 29 and newer, with eglot, in `init.el`:",
  ];
  for (const lead of leads) assert.match(blockOf(PAGE, lead), /"extable"[\s\S]*"lsp",? "--stdio"/);
  const sublime = JSON.parse(blockOf(PAGE, "With the package LSP, in `LSP.sublime-settings`:"));
  assert.deepEqual(sublime.clients.extable.command, ["extable", "lsp", "--stdio"]);
});
