import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { extable, workspace } from "../support/cli";
import { ddl, WITHOUT_COMMA } from "../support/ddl";

const page = (sql: string): string => `# Page\n\n> \`\`\`sql\n> ${sql.trimEnd().replaceAll("\n", "\n> ")}\n> \`\`\`\n`;
const FILES = { "docs/page.md": page(WITHOUT_COMMA), "docs/a.sql": ddl({ name: "other" }), "other.sql": ddl() };

test("the SQL of a page is checked where the page is named or matched", () => {
  const cwd = workspace(FILES);
  for (const operand of ["docs/page.md", "docs/*.md", "**/*.{md,sql}"]) {
    const { code, stdout } = extable(["check", operand], { cwd });
    assert.equal(code, 1, operand);
    assert.match(stdout, /^docs\/page\.md:4:41 error syntax-comma-missing .*\n {2}> CREATE EXTERNAL TABLE track \(vid/);
  }
  const { code, stdout } = extable(["check", "--stdin-filename", "a.md"], { cwd, stdin: FILES["docs/page.md"] });
  assert.deepEqual([code, stdout.split(" ")[0]], [1, "a.md:4:41"]);
});

test("folders are searched for scripts only", () => {
  assert.equal(extable(["check", "."], { cwd: workspace(FILES) }).code, 0);
});

test("--fix mends a page in place", () => {
  const cwd = workspace(FILES);
  assert.equal(extable(["check", "--fix", "docs/page.md"], { cwd }).code, 0);
  assert.equal(readFileSync(path.join(cwd, "docs/page.md"), "utf8"), page(ddl()));
});

test("a page is not compared with the scripts beside it", () => {
  const wrong = { ...FILES, "docs/page.md": page(ddl({ columns: "vid STRING, gt BIGINT, speed DOUBLE" })) };
  assert.equal(extable(["check", ".", "docs/page.md", "--fail-on", "hint"], { cwd: workspace(wrong) }).code, 0);
});
