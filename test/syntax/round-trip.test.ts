import assert from "node:assert/strict";
import { it } from "node:test";
import { joinPlaceholders } from "../../server/src/core/syntax/join-placeholders";
import { parseScript } from "../../server/src/core/syntax/script";
import { isTrivia } from "../../server/src/core/syntax/token";
import type { Statement } from "../../server/src/core/syntax/tree";
import { acceptedSqlTexts, allSqlTexts } from "../support/sql-texts";
import { printStatement } from "./print-tree";

const parse = (text: string): Statement[] => parseScript(text, () => true);

it("prints every text back as it was", () => {
  for (const { name, text } of allSqlTexts()) {
    const statements = parse(text);
    assert.equal(statements.map((statement) => printStatement(statement, text)).join(""), text, name);
    for (const { tokens } of statements) {
      const gaps = tokens.filter(({ start }, i) => i > 0 && tokens[i - 1]!.end !== start);
      assert.deepEqual(gaps, [], name);
    }
  }
});

/** The tree without its places. */
const shapeOf = (statements: readonly Statement[]): string =>
  JSON.stringify(
    statements.map(({ create, problems }) => ({ create, problems: problems.map(({ kind }) => kind) })),
    (key, value: unknown) =>
      ["start", "end", "contentStart", "offsets", "span", "insertAt"].includes(key) ? undefined : value,
  );

it("reads the same with a comment in every gap", () => {
  for (const { name, text } of acceptedSqlTexts()) {
    const before = shapeOf(parse(text));
    const tokens = parse(text).flatMap((statement) => joinPlaceholders(text, statement.tokens));
    let commented = "";
    tokens.forEach((token, i) => {
      const isGap = !isTrivia(token) && tokens[i - 1] !== undefined;
      commented += (isGap ? `/*${i}*/` : "") + text.slice(token.start, token.end);
    });
    const statements = parse(commented);
    assert.equal(shapeOf(statements), before, `${name}\n${commented}`);
    assert.equal(statements.map((statement) => printStatement(statement, commented)).join(""), commented);
  }
});
