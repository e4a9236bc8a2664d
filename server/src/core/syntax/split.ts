import type { Span } from "../text/span";
import type { Lexer } from "./lexer";
import { piecesOf } from "./pieces";

/**
 * Cuts a text into statements at `;` and `；` outside literals and comments, from the start of a statement on. Each span
 * holds its own `;`; together they tile the text. What follows the last `;` is a statement of its own, even when it is
 * blank.
 */
export function* splitStatements(lexer: Lexer): Generator<Span> {
  const { length } = lexer.text;
  let start = 0;
  do {
    const end = statementEnd(lexer, start);
    yield { start, end };
    start = end;
  } while (start < length);
}

/** Where the statement ends that begins at `start`: behind its `;`, or with the text. */
export function statementEnd(lexer: Lexer, start: number): number {
  for (const { end, opening } of piecesOf(lexer, start)) if (opening === ";" || opening === "；") return end;
  return lexer.text.length;
}
