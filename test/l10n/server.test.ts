import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { CodeLens, Hover } from "vscode-languageserver/node";
import { ddl, WITH_WRONG_TYPE } from "../support/ddl";
import { LspClient, type StartOptions } from "../support/lsp-client";

const URI = "file:///a.sql";
const HAN = /\p{Script=Han}/u;

/** The findings, the titles of their fixes and the lenses of a text, as a client with these options gets them. */
async function said(options: StartOptions, text = WITH_WRONG_TYPE) {
  const initializationOptions = { commands: ["extable.generatePolicies"] };
  const client = await LspClient.start({ initializationOptions, ...options });
  client.open(URI, text);
  const diagnostics = await client.diagnostics(URI);
  const actions = await client.actions(URI, diagnostics[0]!.range, { diagnostics });
  const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: URI } });
  await client.stop();
  return {
    diagnostics,
    sentences: [
      ...diagnostics.map(({ message }) => String(message)),
      ...actions.map(({ title }) => title),
      ...lenses.map(({ command }) => command!.title),
    ],
  };
}

describe("the server speaks the language of the editor", () => {
  const editors: readonly (readonly [name: string, options: StartOptions, isChinese: boolean])[] = [
    ["zh-cn, as VS Code writes it", { locale: "zh-cn" }, true],
    ["zh-Hans-CN", { locale: "zh-Hans-CN" }, true],
    ["zh-tw, for which there is no translation", { locale: "zh-tw" }, false],
    ["en, whatever the environment says", { locale: "en", env: { LC_ALL: "zh_CN.UTF-8" } }, false],
    ["none, so that of the environment", { env: { LC_ALL: "", LC_MESSAGES: "", LANG: "zh_CN.UTF-8" } }, true],
    ["none at all", {}, false],
  ];
  for (const [name, options, isChinese] of editors) {
    test(name, async () => {
      const { sentences } = await said(options);
      assert.ok(sentences.length > 3);
      for (const sentence of sentences) assert.equal(HAN.test(sentence), isChinese, sentence);
    });
  }
});

test("what is in a message is still in it", async () => {
  const { diagnostics } = await said({ locale: "zh-cn" });
  assert.deepEqual(
    diagnostics.map(({ code, message }) => [code, message]),
    [["syntax-type-unknown", "INTEGER 不是 MaxCompute 的类型；请使用 BIGINT"]],
  );
});

test("hover says in Chinese what stands there", async () => {
  const client = await LspClient.start({ locale: "zh-cn" });
  client.open(URI, ddl());
  const texts: string[] = [];
  for (const line of ddl().split("\n").keys()) {
    const position = { line, character: 8 };
    const hover = await client.request<Hover | null>("textDocument/hover", { textDocument: { uri: URI }, position });
    if (hover) texts.push(JSON.stringify(hover.contents));
  }
  await client.stop();
  assert.ok(texts.length > 3);
  for (const text of texts) assert.match(text, HAN);
});

test("a finding leads to its page in that language, where the client has no pages of its own", async () => {
  const { diagnostics } = await said({ locale: "zh-cn" }, ddl({ mapping: "vid, gt, speed" }));
  const [href = ""] = diagnostics.map(({ codeDescription }) => codeDescription?.href);
  assert.ok(href.includes("/zh-cn/"), href);
  assert.ok(existsSync(fileURLToPath(href)), href);
});
