import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { unevenIn } from "../support/l10n";
import { filesBelow, readText } from "../support/root";
import { blocksOf, codeIn } from "../support/translated-pages";

/** `X.md` has its Chinese page beside it, `X.zh-cn.md`; what is printed from records is in English only. */
const inChinese = (page: string): string => page.replace(/\.md$/, ".zh-cn.md");
const isChinese = (page: string): boolean => page.endsWith(".zh-cn.md");
const PRINTED = "docs/catalogue.md";
const PAGES = ["README.md", ...filesBelow("docs", ".md").filter((page) => !isChinese(page) && page !== PRINTED)];

const BLOCK = /^```[\s\S]*?^```$/gm;
/** To be read in English, as they are printed. */
const EXCERPTS = /^From this `speed\.sql`$[\s\S]*?(?=^## )/m;

/** Without code, links and emphasis. */
const proseOf = (page: string): string => page.replace(BLOCK, "").replace(/\[([^\]]*)\]\([^)]*\)|_/g, "$1");
/** The code in its sentences, each once. */
const namesIn = (page: string): string[] => [...new Set(codeIn(page.replace(BLOCK, "")))];
/** A row of a table: its first cell, which is a name. */
const namesInTables = (page: string): string[] => [...page.matchAll(/^\| (`[^|]*`) +\|/gm)].map((match) => match[1]!);
const headings = (page: string): string[] => page.match(/^#+ /gm) ?? [];
const commandsIn = (page: string): string[] => [...page.matchAll(/^extable (\S+)/gm)].map((match) => match[1]!);

it("every page of docs/ has a Chinese one, and no other is there", () => {
  const chinese = filesBelow("docs", ".md").filter(isChinese);
  assert.deepEqual(
    chinese,
    PAGES.filter((page) => page.startsWith("docs/"))
      .map(inChinese)
      .sort(),
  );
});

for (const page of PAGES) {
  describe(inChinese(page), () => {
    const [english, chinese] = [readText(page), readText(inChinese(page))];

    it("has the chapters, settings, forms and commands of the English page", () => {
      assert.deepEqual(headings(chinese), headings(english));
      assert.deepEqual(namesInTables(chinese), namesInTables(english));
      assert.deepEqual(commandsIn(chinese), commandsIn(english));
    });

    it("has no sample that is not the English one's", () => {
      const samples = blocksOf(chinese).filter(({ info }) => info !== "sh");
      const known = new Set(blocksOf(english).map(({ text }) => text));
      for (const { text } of samples) assert.ok(known.has(text), text);
    });

    it("speaks of the same options, keys and values", () => {
      assert.deepEqual(namesIn(chinese), namesIn(english.replace(EXCERPTS, "")));
    });

    it("is written as the glossary has it", () => {
      assert.deepEqual(unevenIn(proseOf(chinese)), []);
    });
  });
}
