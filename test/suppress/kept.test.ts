import assert from "node:assert/strict";
import { it } from "node:test";
import { KeptSuppressions } from "../../server/src/core/kept-suppressions";
import { PieceReader } from "../../server/src/core/piece-reader";
import { readDirectives, SUPPRESSION } from "../../server/src/core/suppress/directive";
import { suppressionsOf } from "../../server/src/core/suppress/suppression";
import { Lexer } from "../../server/src/core/syntax/lexer";
import { Random } from "../support/random";

const EDITS = 10_000;
const EDITS_OF_ONE_TEXT = 25;

const PARTS = [
  ..."\n\n\n\n;;;;; \r",
  ..."'\"`#",
  "\r\n",
  "-- extable-ignore a, b: why\n",
  "--extable-ignore a\n",
  "-- extable-ignore-start\n",
  "-- extable-ignore-start a*\n",
  "-- extable-ignore-end\n",
  "-- extable-ignore-file c",
  "-- extable-ignor d\n",
  "/* -- extable-ignore a */",
  "/* a\n b */",
  "'-- extable-ignore a'",
  "'a;\nb' ",
  "COMMENT 'it\n",
  "SELECT 1; ",
  "SELECT 'a', \"b\"\nFROM t; ",
  "{{ a\n }}",
  "{% if a\n %}",
  "CREATE EXTERNAL TABLE t (a BIGINT COMMENT 'a',\n b STRING);\n",
  "-- extable-ignore a\nCREATE EXTERNAL TABLE t (a BIGINT);",
];

const readerOf = () =>
  new PieceReader(
    () => false,
    () => undefined,
    SUPPRESSION,
    () => undefined,
  );

function edited(text: string, random: Random): string {
  const start = random.below(3) === 0 ? text.length : random.below(text.length + 1);
  const removed = random.below(3) === 0 ? random.below(12) : 0;
  return text.slice(0, start) + (random.below(4) === 0 ? "" : random.pick(PARTS)) + text.slice(start + removed);
}

it(`reads piece by piece after each of ${EDITS} edits what it reads of the whole text`, () => {
  const random = new Random(20_261_127);
  let taken = 0;
  for (let done = 0; done < EDITS; ) {
    let text = Array.from({ length: random.below(40) }, () => random.pick(PARTS)).join("");
    const [reader, kept] = [readerOf(), new KeptSuppressions()];
    for (let round = 0; round < EDITS_OF_ONE_TEXT; round++, done++) {
      reader.read(text);
      const whole = suppressionsOf(readDirectives(new Lexer(text)));
      taken += whole.taken.length;
      assert.deepEqual(kept.of(reader), whole, JSON.stringify(text));
      text = edited(text, random);
    }
  }
  assert.ok(taken > EDITS);
});
