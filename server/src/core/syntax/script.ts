import { Lexer } from "./lexer";
import { parseStatement } from "./parser";
import type { Problem } from "./problem";
import { scan } from "./scanner";
import { splitStatements } from "./split";
import type { Token } from "./token";
import type { Statement } from "./tree";

/**
 * The statements of a text that `wanted` picks by their text, comments before them included. The others are only cut
 * out, not read.
 */
export function parseScript(text: string, wanted: (statement: string) => boolean): Statement[] {
  const lexer = new Lexer(text);
  const statements: Statement[] = [];
  for (const span of splitStatements(lexer)) {
    if (!wanted(text.slice(span.start, span.end))) continue;
    let rest: readonly Token[] = scan(lexer, span);
    let before: readonly Problem[] = [];
    while (rest.length > 0) {
      const { statement, rest: further, between } = parseStatement(text, rest);
      statements.push({ ...statement, problems: [...before, ...statement.problems] });
      before = between ? [between] : [];
      rest = further;
    }
  }
  return statements;
}
