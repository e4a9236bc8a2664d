import assert from "node:assert/strict";
import { test } from "node:test";
import { ddl, WITHOUT_COMMA } from "../support/ddl";
import { blockOf } from "../support/page-block";
import { Neovim, reasonToSkip } from "./neovim";

const FILES = {
  "broken.odps": `-- 车辆 🚗\n/* 🚗 */ ${WITHOUT_COMMA}`,
  "page.md": `# Page\n\n- \`\`\`sql\n  ${WITHOUT_COMMA.trimEnd().replaceAll("\n", "\n  ")}\n  \`\`\`\n`,
};

test("a real Neovim, set up as docs/other-editors.md says", { timeout: 120_000 }, async (t) => {
  const reason = reasonToSkip();
  if (reason && process.env.EXTABLE_REQUIRE_NEOVIM === "1") assert.fail(`Not tested: ${reason}`);
  if (reason) return t.skip(reason);

  const neovim = await Neovim.start(
    blockOf("docs/other-editors.md", "Neovim 0.8 and newer, in `init.lua`:"),
    FILES,
    "broken.odps",
  );
  t.after(() => neovim.stop());

  await t.test("shows findings where they are, behind characters of several bytes and units", async () => {
    const [finding, ...others] = await neovim.diagnostics(1);
    assert.deepEqual(others, []);
    const bytes = Buffer.from(FILES["broken.odps"].split("\n")[1]!);
    assert.deepEqual(finding, { code: "syntax-comma-missing", line: 1, column: bytes.indexOf("T gt") });
  });

  await t.test("mends one by a code action", async () => {
    neovim.goTo("BIGINT gt", "behind");
    neovim.keys("hh:lua vim.lsp.buf.code_action()<CR>");
    await neovim.diagnostics(0);
    assert.equal(await neovim.line(2), `/* 🚗 */ ${ddl().split("\n")[0]}`);
    const offered = (await neovim.until("g:offered", () => true)) as string[];
    assert.match(offered.join("\n"), /comma[\s\S]*Ignore syntax-comma-missing here/);
  });

  await t.test("says what is under the cursor", async () => {
    neovim.goTo("tablestore.table.name");
    neovim.keys(":lua vim.lsp.buf.hover()<CR>");
    assert.match(await neovim.floating(), /tablestore\.table\.name[\s\S]*Tablestore/);
    neovim.keys("<Esc>jk");
  });

  await t.test("offers what may be written", async () => {
    neovim.goTo("odps.properties.rolearn");
    neovim.keys("O  <C-x><C-o>");
    const offered = await neovim.completions();
    neovim.keys("<C-e><Esc>u");
    assert.match(offered.join("\n"), /^'tablestore\.read\.mode' = /m);
    await neovim.diagnostics(0);
  });

  await t.test("renames a column with the entry of the mapping that is its own", async () => {
    neovim.goTo("speed DOUBLE");
    neovim.keys(":lua vim.lsp.buf.rename('velocity')<CR>");
    const renamed = ddl({ columns: "vid BIGINT, gt BIGINT, velocity DOUBLE", mapping: ":vid, :gt, velocity" });
    await neovim.until<string[]>("getline(2, '$')", (lines) => lines.join("\n").endsWith(renamed.trimEnd()));
    await neovim.diagnostics(0);
  });

  await t.test("shows them in Markdown, too", async () => {
    neovim.keys(":edit! page.md<CR>");
    const [finding] = await neovim.diagnostics(1);
    assert.deepEqual([finding?.code, finding?.line], ["syntax-comma-missing", 3]);
  });
});
