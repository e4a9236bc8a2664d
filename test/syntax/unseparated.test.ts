import assert from "node:assert/strict";
import { it } from "node:test";
import { Lexer } from "../../server/src/core/syntax/lexer";
import { parseStatement } from "../../server/src/core/syntax/parser";
import type { Problem } from "../../server/src/core/syntax/problem";
import { scan } from "../../server/src/core/syntax/scanner";
import { parseScript } from "../../server/src/core/syntax/script";
import type { Statement } from "../../server/src/core/syntax/tree";
import { Random } from "../support/random";
import { printTable, randomNeighbour, randomTable } from "../support/random-ddl";

/** The same, with all that follows in sight of each statement. */
function readInSight(text: string): Statement[] {
  const statements: Statement[] = [];
  let before: readonly Problem[] = [];
  let rest: ReturnType<typeof parseStatement>["rest"] = scan(new Lexer(text), { start: 0, end: text.length });
  while (rest.length > 0) {
    const { statement, between, rest: further } = parseStatement(text, rest);
    statements.push({ ...statement, problems: [...before, ...statement.problems] });
    before = between ? [between] : [];
    rest = further;
  }
  return statements;
}

const OTHERS = ["SET odps.sql.hive.compatible=true", "SELECT a FROM b", "MSCK REPAIR TABLE t", "DROP TABLE t", "x"];

it("reads many statements without a `;` as if all of them were in sight", () => {
  const random = new Random(3);
  for (let i = 0; i < 100; i++) {
    const lines = Array.from({ length: 5 + random.below(120) }, () => {
      const kind = random.below(8);
      if (kind === 0) return random.pick(OTHERS);
      return kind < 4 ? printTable(randomTable(random), random) : randomNeighbour(random);
    });
    const text = lines.map((line) => line.replace(/;$/, "")).join("\n");
    const whole = scan(new Lexer(text), { start: 0, end: text.length });
    if (whole.some(({ kind }) => kind === ";")) continue;
    assert.deepEqual(
      parseScript(text, () => true),
      readInSight(text),
      text,
    );
  }
});
