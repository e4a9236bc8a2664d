import { BLOCK_SIGNS } from "../text/template";
import { isBreakCode, QUOTE_LOOKALIKES } from "./characters";
import type { Lexer } from "./lexer";
import { isStrayQuote } from "./stray-quote";

const ALWAYS = `'"\`;；${QUOTE_LOOKALIKES}`;
/** What opens a piece, or may. */
const SIGN = new RegExp(`[${ALWAYS}\\-/{<#]`, "g");
/** A `#` behind code begins a comment in other SQL; here it is one too many, but what follows is no code. */
const HASH = "#(?<=(?:^|[\\s,;()])#)(?![{}>=#-])";
/** At the beginning of a line it begins a comment, or a variable `#{x}`. */
const LINE_HASH = `^#(?!\\{[^{}%#;'"\`\\r\\n]*\\})`;
const OPENING = new RegExp(`--|/[*/]|\\{[{%#]|${BLOCK_SIGNS}|${HASH}|${LINE_HASH}`, "my");
const MAY_OPEN = new Set([..."-/{<#"].map((character) => character.charCodeAt(0)));

/** Where the first piece opens at `from` or behind it. Made for whole texts: it makes nothing of what it finds. */
export function openingFrom(text: string, from: number): number | undefined {
  for (SIGN.lastIndex = from; SIGN.test(text); ) {
    const at = SIGN.lastIndex - 1;
    if (!MAY_OPEN.has(text.charCodeAt(at)) || opensAt(text, at)) return at;
  }
  return undefined;
}

function opensAt(text: string, at: number): boolean {
  OPENING.lastIndex = at;
  return OPENING.test(text);
}

const HASH_COMMENT = new RegExp(HASH, "my");

/** Whether a `#` behind code stands where other SQL has a comment. */
export function isHashComment(text: string, at: number): boolean {
  HASH_COMMENT.lastIndex = at;
  return HASH_COMMENT.test(text);
}

/** What of a text is not plain code: a `;`, or a literal, a quoted name, a comment or a template with its end. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The characters that it begins with: `;` `；` `--` `#` `//` `/*` `{{` `{%` `{#` `<` or a quote. */
  readonly opening: string;
}

/** The pieces of a text in their order, from `start` on. A quote or a template that opens nothing is a piece of one character. */
export function* piecesOf(lexer: Lexer, start = 0): Generator<Piece> {
  for (let at = openingFrom(lexer.text, start); at !== undefined; ) {
    const end = pieceEnd(lexer, at);
    yield { start: at, end, opening: openingAt(lexer.text, at) };
    at = openingFrom(lexer.text, end);
  }
}

const openingAt = (text: string, at: number): string => text.slice(at, at + ("-/{".includes(text[at]!) ? 2 : 1));

/** Where the piece ends that opens at a place. */
export const pieceEnd = (lexer: Lexer, at: number): number => Math.max(at + 1, endOf(lexer, at));

function endOf(lexer: Lexer, at: number): number {
  const { text } = lexer;
  switch (text[at]) {
    case ";":
    case "；":
      return at + 1;
    case "-":
      return lexer.lineEnd(at);
    case "#":
      return hashEnd(lexer, at);
    case "<":
      return lexer.blockEnd(at);
    case "/": {
      if (text[at + 1] === "/") return text[at - 1] === ":" ? at + 2 : lexer.lineEnd(at);
      if (isInAddress(text, at)) return at + 2;
      const end = lexer.blockCommentEnd(at);
      return end < 0 ? text.length : end;
    }
    case "{":
      return lexer.templateEnd(at);
    case "`":
      return lexer.quotedEnd(at).end;
    default:
      return isStrayQuote(lexer, at) ? at + 1 : lexer.literalEnd(at).end;
  }
}

/** A `#` begins a block of a template, a comment, or nothing. */
function hashEnd(lexer: Lexer, at: number): number {
  const end = lexer.blockEnd(at);
  if (end > 0) return end;
  return isLineStart(lexer.text, at) || isHashComment(lexer.text, at) ? lexer.lineEnd(at) : -1;
}

const LONGEST_ADDRESS = 200;

/** Whether the slash at a place is one of an address without quotes, as in `oss://****` and `oss://x/*`, and begins no comment. */
export function isInAddress(text: string, at: number): boolean {
  if (!/[\w:/.*-]/.test(text[at - 1] ?? "")) return false;
  const before = text.slice(Math.max(0, at - LONGEST_ADDRESS), at + 1);
  const scheme = before.lastIndexOf("://");
  return scheme > 0 && /^[^\s'"`,;()=]*$/.test(before.slice(scheme));
}

export const isLineStart = (text: string, at: number): boolean => at === 0 || isBreakCode(text.charCodeAt(at - 1));

/** Whether a piece says nothing to MaxCompute. */
export const isComment = ({ opening, start, end }: Piece): boolean =>
  opening === "--" ||
  (opening === "/*" && end > start + 2) ||
  ((opening === "#" || opening === "<" || opening === "{%" || opening === "{#") && end > start + 1) ||
  (opening === "//" && end > start + 2);
