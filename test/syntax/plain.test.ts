import assert from "node:assert/strict";
import { it } from "node:test";
import { Lexer } from "../../server/src/core/syntax/lexer";
import { plainStatement } from "../../server/src/core/syntax/plain";
import { parsePiece } from "../../server/src/core/syntax/script";
import { statementEnd } from "../../server/src/core/syntax/split";
import type { Statement } from "../../server/src/core/syntax/tree";
import { Random } from "../support/random";
import { printTable, randomTable } from "../support/random-ddl";
import { allSqlTexts } from "../support/sql-texts";

/** As data, its tokens read. */
const dataOf = ({ tokens, ...statement }: Statement): unknown => JSON.parse(JSON.stringify({ ...statement, tokens }));

/**
 * Compares each statement of a text that is plain with what the parser makes of its tokens, and of each other one what it
 * makes with and without a look for what is plain in it; returns how many were plain.
 */
function compare(text: string): number {
  const lexer = new Lexer(text);
  let plain = 0;
  for (let start = 0; start < text.length; ) {
    const end = statementEnd(lexer, start);
    const piece = text.slice(start, end);
    const parse = (byTokens: boolean): Statement[] => parsePiece(lexer, { start, end }, piece, byTokens);
    const statement = plainStatement(text, start, true);
    const read = statement ? [statement] : parse(false);
    assert.deepEqual(read.map(dataOf), parse(true).map(dataOf), piece);
    if (statement) plain++;
    start = end;
  }
  return plain;
}

it("reads what is written plainly as by its tokens, whole statements and parts of broken ones", () => {
  const count = allSqlTexts().reduce((sum, { text }) => sum + compare(text), 0);
  assert.ok(count > 200, `${count} statements are plain`);
});

it("takes random tables for plain, and reads them as by their tokens", () => {
  const random = new Random(20_261_126, 30);
  const count = Array.from({ length: 1000 }, () => compare(printTable(randomTable(random), random))).reduce(
    (sum, one) => sum + one,
    0,
  );
  assert.ok(count > 40, `${count} of 1000 are plain`);
});

const PIECES = [
  ..."'\"`(),;=.:<>{}$@\\-/*#\n\r\t a1_车\u00a0\u3000\ufeff，；（）＝’",
  "--",
  "-- '\n",
  "/* */",
  "''",
  "${x}",
  "{{ x }}",
  "{{ 'x' }}",
  "{%",
  "%}",
  "{% else %}",
  "'{% else %}'",
  "{% endif %}",
  "<%",
  "%>",
  "${",
  "${c['x']}",
  "#if($x)",
  "#end",
  "\\'",
  "\\n",
  "`a`",
  "NOT NULL",
  " NULL",
  " COMMENT 'a'",
  " COMMENT",
  "DECIMAL(10,2)",
  "ARRAY<STRING>",
  "MAP<STRING,BIGINT>",
  "STRUCT<a:BIGINT>",
  "VARCHAR(",
  "STORED BY 'a'",
  " STORED AS PARQUET ",
  " LOCATION 'a' ",
  " USING 'a.jar' ",
  " LIFECYCLE 7",
  " TBLPROPERTIES ('a'='b')",
  " PARTITIONED BY (d STRING)",
  " WITH SERDEPROPERTIES ('a'='b')",
  " ROW FORMAT SERDE 'a'",
  "TABLE ",
  "EXTERNAL ",
  "IF NOT EXISTS ",
  "select ",
  "set ",
  "like ",
  "primary ",
  " p.",
];

it("is never fooled by 30,000 random mutations", () => {
  const random = new Random(20_261_127);
  const texts = allSqlTexts().filter(({ text }) => compare(text) > 0);
  let plain = 0;
  for (let round = 0; round < 30_000; round++) {
    let { text } = random.pick(texts);
    for (let edit = random.below(3); edit >= 0; edit--) {
      const at = random.below(text.length + 1);
      const removed = random.below(4) === 0 ? random.below(30) : random.below(2);
      text = text.slice(0, at) + (random.below(4) === 0 ? "" : random.pick(PIECES)) + text.slice(at + removed);
    }
    plain += compare(text);
  }
  assert.ok(plain > 5000, `${plain} are plain`);
});
