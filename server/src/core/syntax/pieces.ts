import { QUOTE_LOOKALIKES } from "./characters";
import type { Lexer } from "./lexer";

const INTERESTING = new RegExp(`['"\`;；${QUOTE_LOOKALIKES}]|--|/[*/]|\\{[{%]|^#`, "gm");

/** What of a text is not plain code: a `;`, or a literal, a quoted name, a comment or a template with its end. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The characters that it begins with: `;` `；` `--` `#` `//` `/*` `{{` `{%` or a quote. */
  readonly opening: string;
}

/** The pieces of a text in their order, from `start` on. A quote or a template that opens nothing is a piece of one character. */
export function* piecesOf(lexer: Lexer, start = 0): Generator<Piece> {
  const { text } = lexer;
  const opening = new RegExp(INTERESTING);
  opening.lastIndex = start;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const at = match.index;
    const end = Math.max(at + 1, pieceEnd(lexer, at, match[0]));
    opening.lastIndex = end;
    yield { start: at, end, opening: match[0] };
  }
}

function pieceEnd(lexer: Lexer, at: number, opening: string): number {
  const { text } = lexer;
  switch (opening) {
    case ";":
    case "；":
      return at + 1;
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

/** Whether a piece says nothing to MaxCompute. */
export const isComment = ({ opening, start, end }: Piece): boolean =>
  opening === "--" ||
  opening === "#" ||
  opening === "/*" ||
  (opening === "{%" && end > start + 1) ||
  (opening === "//" && end > start + 2);
