import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  passagesOf,
  type SemanticToken,
  semanticTokens,
  semanticTokensOf,
  withPlaceholders,
} from "../../server/src/core/index";
import { readCursorPage, redrawCursorPage } from "../support/cursor-pages";
import { filesBelow, fromRoot, readText } from "../support/root";
import { allSqlTexts } from "../support/sql-texts";

const drawn = (text: string): string =>
  semanticTokensOf(text)
    .map(({ start, end, type, modifier }) => `${type}${modifier ? `.${modifier}` : ""} ${text.slice(start, end)}\n`)
    .join("");

describe("semantic tokens are as drawn in the page", () => {
  for (const file of filesBelow("test/assist/tokens", ".md")) {
    if (process.env.UPDATE_GOLDENS === "1") writeFileSync(fromRoot(file), redrawCursorPage(readText(file), drawn));
    const samples = readCursorPage(readText(file));
    it(`${file} has samples`, () => assert.ok(samples.length > 0));
    for (const { section, text, expected } of samples) {
      it(`${file}: ${section}`, () => assert.equal(drawn(text), expected));
    }
  }
});

function assertOrdered(tokens: readonly SemanticToken[], text: string, name: string): void {
  let last = 0;
  for (const { start, end } of tokens) {
    assert.ok(last <= start && start < end && end <= text.length, `${name} ${start}`);
    assert.doesNotMatch(text.slice(start, end), /[\r\n]/, name);
    last = end;
  }
}

describe("semantic tokens", () => {
  it("follow each other on single lines, in every text, however it ends", () => {
    for (const { name, text } of allSqlTexts()) {
      assertOrdered(semanticTokensOf(text), text, name);
      for (let end = 0; end < text.length; end += 151) assertOrdered(semanticTokensOf(text.slice(0, end)), text, name);
    }
  });

  it("follow each other in every prefix of the examples", () => {
    for (const file of filesBelow("examples", ".sql")) {
      const text = readText(file);
      for (let end = 0; end < text.length; end++) assertOrdered(semanticTokensOf(text.slice(0, end)), text, file);
    }
  });

  it("are none in statements of other systems", () => {
    for (const file of filesBelow("test/fixtures/dialects", ".sql")) {
      const text = readText(file);
      const foreign = passagesOf(text).filter(({ isOurs }) => !isOurs);
      assert.deepEqual(foreign.flatMap(semanticTokens), [], file);
    }
  });

  it("know the user's own placeholders", () => {
    const text =
      "CREATE EXTERNAL TABLE t (a BIGINT) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' LOCATION '__X__';";
    const found = withPlaceholders(["__[A-Z]+__"], () => semanticTokensOf(text));
    assert.ok(found.some(({ type, start }) => type === "placeholder" && start === text.indexOf("__X__")));
  });
});
