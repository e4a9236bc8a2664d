import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { parseScript } from "../../server/src/core/syntax/script";
import { filesBelow, fromRoot, readText } from "../support/root";
import { printTree } from "./print-tree";

/*
 * The tree and problems of every sample stand in golden/ beside it. After a wanted change run
 * `UPDATE_GOLDENS=1 npm test -- syntax/golden` and read the diff.
 */
const printAll = (text: string): string =>
  parseScript(text, () => true)
    .map((statement) => printTree(statement, text))
    .join("----\n");

describe("syntax goldens", () => {
  for (const file of filesBelow("test/syntax/samples", ".sql")) {
    const golden = `test/syntax/golden/${path.posix.basename(file, ".sql")}.txt`;
    it(file, () => {
      const printed = printAll(readText(file));
      if (process.env.UPDATE_GOLDENS === "1") writeFileSync(fromRoot(golden), printed);
      assert.equal(printed, readText(golden));
    });
  }
});
