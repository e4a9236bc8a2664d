import type { Span } from "../text/span";
import { endsEntity } from "./entities";
import type { Lexer } from "./lexer";
import { openingFrom, pieceEnd } from "./pieces";
import { OpenLists } from "./semicolon-inside";

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

const isSemicolon = (code: number): boolean => code === 0x3b || code === 0xff1b;

/** Where the statement ends that begins at `start`: behind its `;`, or with the text. A `;` inside a list that goes on ends none. */
export function statementEnd(lexer: Lexer, start: number): number {
  const lists = OpenLists.of(lexer, start);
  for (let at = start; ; ) {
    const opening = openingFrom(lexer.text, at);
    if (opening === undefined) return lexer.text.length;
    lists?.read(at, opening);
    at = pieceEnd(lexer, opening);
    if (!isSemicolon(lexer.text.charCodeAt(opening)) || endsEntity(lexer.text, opening)) continue;
    if (!lists?.goOnBehind(opening)) return at;
  }
}
