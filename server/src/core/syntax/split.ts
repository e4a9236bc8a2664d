import type { Span } from "../text/span";
import type { Lexer } from "./lexer";
import { piecesOf } from "./pieces";

/**
 * Cuts a text into statements at `;` and `；` outside literals and comments. Each span holds its own `;`; together they
 * tile the text. What follows the last `;` is a statement of its own, even when it is blank.
 */
export function splitStatements(lexer: Lexer): Span[] {
  const { text } = lexer;
  const statements: Span[] = [];
  let start = 0;
  for (const { end, opening } of piecesOf(lexer)) {
    if (opening !== ";" && opening !== "；") continue;
    statements.push({ start, end });
    start = end;
  }
  if (start < text.length || statements.length === 0) statements.push({ start, end: text.length });
  return statements;
}
