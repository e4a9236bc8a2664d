import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { filesBelow, fromRoot, readText } from "../support/root";

const FOLDERS = ["docs", "server/src/core/rules", "l10n"];
const PAGES = [
  ...["README.md", "README.zh-cn.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"],
  ...FOLDERS.flatMap((folder) => filesBelow(folder, ".md")),
];

/** What of a page is not code. */
const withoutCode = (page: string): string => page.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");

/** As GitHub makes them of headings. */
const anchorsOf = (page: string): string[] =>
  [...page.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/^#+ (.*)$/gm)].map((match) =>
    match[1]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replace(/ /g, "-"),
  );

test("links lead to files, and to headings of theirs, that are there", () => {
  let found = 0;
  for (const page of PAGES) {
    for (const [, link] of withoutCode(readText(page)).matchAll(/\]\((?!\w+:)([^()\s]+)\)/g)) {
      const [file, anchor] = link!.split("#") as [string, string | undefined];
      const target = file === "" ? page : path.posix.join(path.posix.dirname(page), file);
      assert.ok(existsSync(fromRoot(target)), `${page}: ${link}`);
      if (anchor !== undefined) assert.ok(anchorsOf(readText(target)).includes(anchor), `${page}: ${link}`);
      found++;
    }
  }
  assert.ok(found > 50, `only ${found} links`);
});
