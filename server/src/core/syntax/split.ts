import type { Span } from "../text/span";
import { QUOTE_LOOKALIKES } from "./characters";
import type { Lexer } from "./lexer";

const INTERESTING = new RegExp(`['"\`;；${QUOTE_LOOKALIKES}]|--|/[*/]|\\{[{%]|^#`, "gm");

/**
 * Cuts a text into statements at `;` and `；` outside literals and comments. Each span holds its own `;`; together they
 * tile the text. What follows the last `;` is a statement of its own, even when it is blank.
 */
export function splitStatements(lexer: Lexer): Span[] {
  const { text } = lexer;
  const statements: Span[] = [];
  let start = 0;
  INTERESTING.lastIndex = 0;
  for (let match = INTERESTING.exec(text); match; match = INTERESTING.exec(text)) {
    const at = match.index;
    if (match[0] === ";" || match[0] === "；") {
      statements.push({ start, end: at + 1 });
      start = at + 1;
    } else {
      INTERESTING.lastIndex = Math.max(at + 1, skip(lexer, at, match[0]));
    }
  }
  if (start < text.length || statements.length === 0) statements.push({ start, end: text.length });
  return statements;
}

function skip(lexer: Lexer, at: number, opening: string): number {
  const { text } = lexer;
  switch (opening) {
    case "--":
    case "#":
      return lexer.lineEnd(at);
    case "//":
      return text[at - 1] === ":" ? at + 2 : lexer.lineEnd(at);
    case "/*": {
      const end = lexer.blockCommentEnd(at);
      return end < 0 ? text.length : end;
    }
    case "{{":
    case "{%":
      return lexer.templateEnd(at);
    case "`":
      return lexer.quotedEnd(at).end;
    default:
      return lexer.isStrayQuote(at) ? at + 1 : lexer.literalEnd(at).end;
  }
}
