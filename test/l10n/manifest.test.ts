import assert from "node:assert/strict";
import { it } from "node:test";
import { readMessages, unevenIn } from "../support/l10n";
import { filesBelow, readText } from "../support/root";
import { blocksOf, codeIn, proseOf } from "../support/translated-pages";

it("the manifest has every text in Chinese, and no other", () => {
  const chinese = readMessages("package.nls.zh-cn.json");
  assert.deepEqual(Object.keys(chinese), Object.keys(readMessages("package.nls.json")));
  for (const [key, text] of Object.entries(chinese)) {
    assert.match(text, /\p{Script=Han}/u, key);
    assert.deepEqual(unevenIn(text), [], text);
  }
});

it("code in the texts of the manifest stays as it is", () => {
  const codes = (text: string): string[] => (text.match(/`[^`]+`|\]\(command:[^)]+\)/g) ?? []).sort();
  const chinese = readMessages("package.nls.zh-cn.json");
  for (const [key, text] of Object.entries(readMessages("package.nls.json"))) {
    assert.deepEqual(codes(chinese[key]!), codes(text), key);
  }
});

/* VS Code shows `page.nls.zh-cn.md` in the place of `page.md` where it is Chinese. */
it("every page of the walkthrough is there in Chinese, with the same samples", () => {
  const pages = filesBelow("walkthrough", ".md").filter((file) => !file.includes(".nls."));
  assert.ok(pages.length > 0);
  for (const page of pages) {
    const [english, chinese] = [readText(page), readText(page.replace(/\.md$/, ".nls.zh-cn.md"))];
    assert.deepEqual(blocksOf(chinese), blocksOf(english), page);
    assert.deepEqual(codeIn(proseOf(chinese).join("\n")), codeIn(proseOf(english).join("\n")), page);
    assert.match(chinese, /\p{Script=Han}/u);
    assert.deepEqual(unevenIn(proseOf(chinese).join("\n").replace(/_/g, "")), []);
  }
});
