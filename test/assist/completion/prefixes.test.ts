import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { complete, NOTHING_KNOWN, partsWithin, type Suggestion } from "../../../server/src/core/index";
import { filesBelow, readText } from "../../support/root";
import { allSqlTexts } from "../../support/sql-texts";

/** What an editor takes: a range on one line that holds the cursor, edits that touch each other nowhere. */
function assertUsable(text: string, offset: number, suggestion: Suggestion, where: string): void {
  const { span, insertEnd = span.end, also = [] } = suggestion;
  const holdsCursor = span.start <= offset && offset <= insertEnd && insertEnd <= span.end && span.end <= text.length;
  const isOnOneLine = !/[\r\n]/.test(text.slice(span.start, span.end));
  const isApart = also.every((edit) => edit.span.end < span.start);
  if (!holdsCursor || !isOnOneLine || !isApart) assert.fail(`${JSON.stringify(suggestion)}\n${where}`);
}

/** Among them is a script of MaxCompute that creates no external tables, but sets flags. */
const isFlag = (kind: Suggestion["kind"], name: string): boolean =>
  name.endsWith("maxcompute.sql") && (kind === "flag" || kind === "value");

function assertAnswer(text: string, offset: number, name: string): void {
  const { suggestions } = complete({ text, offset, isSign: false }, { ...NOTHING_KNOWN, isOurs: true });
  const where = `${name}: ${text.slice(0, offset)}‸${text.slice(offset)}`;
  for (const suggestion of suggestions) assertUsable(text, offset, suggestion, where);
}

describe("completion", () => {
  it("answers at the end of every prefix of every SQL text, and in the middle of all of them", () => {
    const asked = new Set<string>();
    for (const { name, text } of allSqlTexts()) {
      for (const part of partsWithin(text, { start: 0, end: text.length })) {
        for (let at = 0; at <= part.text.length; at++) {
          const prefix = part.text.slice(0, at);
          if (!asked.has(prefix)) assertAnswer(prefix, at, name);
          asked.add(prefix);
          if (at % 11 === 0) assertAnswer(part.text, at, name);
        }
      }
    }
  });

  it("offers nothing inside of the statements of other systems", () => {
    for (const name of filesBelow("test/fixtures/dialects", ".sql")) {
      const text = readText(name);
      const hasOtherTables = (text.match(/CREATE\s+EXTERNAL\s+TABLE/gi) ?? []).length > 1;
      for (const part of partsWithin(text, { start: 0, end: text.length })) {
        for (let at = 0; at <= part.text.length; at++) {
          const question = { text: part.text, offset: at, isSign: false };
          const { suggestions } = complete(question, { ...NOTHING_KNOWN, hasOtherTables });
          const offered = suggestions.filter(({ kind }) => kind !== "statement" && !isFlag(kind, name));
          const where = `${name}: ${part.text.slice(0, at)}‸${part.text.slice(at)}`;
          assert.deepEqual(
            offered.map(({ label }) => label),
            [],
            where,
          );
        }
      }
    }
  });
});
