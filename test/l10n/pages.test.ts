import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import * as l10n from "@vscode/l10n";
import { check, RULES } from "../../server/src/core/index";
import { unevenIn } from "../support/l10n";
import { draw, readPage, redraw, sqlOf } from "../support/pages";
import { drawPolicy, readPolicyPage, redrawPolicyPage } from "../support/policy-pages";
import { filesBelow, fromRoot, readText } from "../support/root";
import { blocksOf, codeIn, proseOf, withSamplesOf } from "../support/translated-pages";

/*
 * The Chinese pages of the rules: the same samples, with what is said of them in Chinese. `UPDATE_PAGES=1 npm test -- pages`
 * takes the samples of the English pages over and draws the findings; where one has more, put an empty block into its place first.
 */
const ENGLISH = "server/src/core/rules";
const CHINESE = "l10n/zh-cn/rules";
const update = process.env.UPDATE_PAGES === "1";

l10n.config({ fsPath: fromRoot("l10n/bundle.l10n.zh-cn.json") });

const isOfPolicies = (code: string): boolean => code.startsWith("policy-");

function drawnAnew(code: string, english: string, chinese: string): string {
  const page = withSamplesOf(english, chinese);
  return isOfPolicies(code) ? redrawPolicyPage(page, code) : redraw(page, code);
}

it("gives every rule a page in Chinese, and every page a rule", () => {
  const pages = filesBelow(CHINESE, ".md").map((file) => file.slice(CHINESE.length + 1, -".md".length));
  assert.deepEqual(pages.sort(), [...RULES.keys()].sort());
});

for (const [code, { source }] of RULES) {
  describe(code, () => {
    const english = readText(ENGLISH, `${code}.md`);
    const file = `${CHINESE}/${code}.md`;
    if (update) writeFileSync(fromRoot(file), drawnAnew(code, english, readText(file)));
    const chinese = readText(file);

    it("has the samples of the English page, byte by byte", () => {
      assert.deepEqual(blocksOf(chinese), blocksOf(english));
    });

    it("says of them what is said in Chinese", () => {
      const [lines, drawn] = isOfPolicies(code)
        ? [
            readPolicyPage(chinese).map((sample) => sample.lines),
            readPolicyPage(chinese).map((s) => drawPolicy(s, code)),
          ]
        : [
            readPage(chinese).samples.map((sample) => sample.lines),
            readPage(chinese)
              .samples.map(sqlOf)
              .map((sql) => draw(sql, check(sql), code)),
          ];
      assert.deepEqual(lines, drawn);
    });

    it("has its name, its source, and every heading and paragraph in Chinese", () => {
      assert.ok(chinese.startsWith(`# ${code}\n`));
      assert.ok(chinese.includes(source.startsWith("https:") ? source : "README.zh-cn.md#"));
      const prose = proseOf(chinese);
      assert.deepEqual(prose.map(codeIn), proseOf(english).map(codeIn));
      for (const paragraph of prose) assert.match(paragraph, /\p{Script=Han}|^## [A-Z ]+$|^## Flag$/u, paragraph);
      assert.deepEqual(unevenIn(prose.join("\n")), []);
    });
  });
}
