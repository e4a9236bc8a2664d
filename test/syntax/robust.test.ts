import assert from "node:assert/strict";
import { it } from "node:test";
import { check } from "../../server/src/core/index";
import { parseScript } from "../../server/src/core/syntax/script";
import { Random } from "../support/random";
import { allSqlTexts } from "../support/sql-texts";
import { printStatement } from "./print-tree";

/** Checks a text and that what comes back lies inside it. */
function survives(text: string): void {
  const inside = (span: { start: number; end: number }): boolean =>
    0 <= span.start && span.start <= span.end && span.end <= text.length;
  for (const { at, fixes, related = [], code } of check(text)) {
    assert.ok(inside(at), `${code} in ${JSON.stringify(text)}`);
    assert.ok(
      related.every((place) => inside(place.at)),
      `${code}: related place in ${JSON.stringify(text)}`,
    );
    assert.ok(
      fixes.every(({ edits }) => edits.every(({ span }) => inside(span))),
      `${code}: edit in ${JSON.stringify(text)}`,
    );
  }
}

function tiles(text: string): void {
  const printed = parseScript(text, () => true).map((statement) => printStatement(statement, text));
  assert.equal(printed.join(""), text);
}

it("takes every prefix of every text", () => {
  for (const { text } of allSqlTexts()) {
    for (let length = 0; length <= text.length; length++) survives(text.slice(0, length));
  }
});

const PIECES = [
  ..."'\"`(),;=.:[]<>{}$\\-/*#\n\r\t \u00a0\u3000\ufeff，；（）＝：‘’“”",
  "--",
  "/*",
  "*/",
  "//",
  "''",
  "${",
  "}",
  "{{",
  "\r\n",
  "\ud83d",
  "\udca1",
  "💡",
  "车辆",
  "CREATE",
  "EXTERNAL TABLE",
  "STORED BY",
  "WITH SERDEPROPERTIES (",
  "LOCATION",
  "USING",
  "LIFECYCLE",
  "TBLPROPERTIES",
  "ARRAY<",
  "VARCHAR(",
  "COMMENT",
  "AS SELECT",
  "tablestore://",
  "acs:ram::",
  "odps.properties.rolearn",
];

it("takes 20,000 random mutations of them", () => {
  const random = new Random(20_261_123);
  const texts = allSqlTexts().filter(({ text }) => text.length > 0);
  for (let round = 0; round < 20_000; round++) {
    let { text } = random.pick(texts);
    for (let edit = random.below(4); edit >= 0; edit--) {
      const at = random.below(text.length + 1);
      const removed = random.below(3) === 0 ? random.below(30) : random.below(3);
      text = text.slice(0, at) + (random.below(4) === 0 ? "" : random.pick(PIECES)) + text.slice(at + removed);
    }
    survives(text);
    if (round % 10 === 0) tiles(text);
  }
});
