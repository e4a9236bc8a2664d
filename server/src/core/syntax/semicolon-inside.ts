import { startsFurther } from "./further-item";
import type { Lexer } from "./lexer";
import { openingFrom, pieceEnd } from "./pieces";
import { isTrivia, type Token } from "./token";

/** What may begin a statement that has lists, be it behind a comment. */
const MAY_HAVE_LISTS = /\s*(?:[-/#{]|(?:CREATE|ALTER|LOAD|UNLOAD)\b)/iy;
const BEGINS_ONE = /^\s*(?:$|CREATE\b|ALTER\b|LOAD\b|UNLOAD\b)/i;
const HAS_LISTS = /^\s*(?:CREATE\s+(?:EXTERNAL\s+)?TABLE|ALTER\s+TABLE|(?:UN)?LOAD)\s/i;
const LONGEST_HEAD = 200;
const PARENTHESIS = /[()]/g;

/** How far behind a `;` a further item is looked for. */
const AHEAD = 400;

/**
 * The lists of a statement, as far as it was gone through: a `;` inside one that goes on behind it was typed for a comma, or
 * is one too many. It is gone through when a `;` is met, since most statements have no lists.
 */
export class OpenLists {
  #head = "";
  #depth = 0;
  #at: number;

  private constructor(
    private readonly lexer: Lexer,
    start: number,
  ) {
    this.#at = start;
  }

  /** Those of the statement that begins at a place; `undefined` where it has none. */
  static of(lexer: Lexer, start: number): OpenLists | undefined {
    MAY_HAVE_LISTS.lastIndex = start;
    return MAY_HAVE_LISTS.test(lexer.text) ? new OpenLists(lexer, start) : undefined;
  }

  /** Whether what stands behind a `;` goes on with the list before it. */
  goOnBehind(semicolon: number): boolean {
    while (this.#at <= semicolon && BEGINS_ONE.test(this.#head)) {
      const opening = openingFrom(this.lexer.text, this.#at)!;
      this.#read(this.#at, opening);
      this.#at = pieceEnd(this.lexer, opening);
    }
    if (this.#depth <= 0 || !HAS_LISTS.test(this.#head)) return false;
    return startsFurther(this.lexer.ahead(semicolon + 1, AHEAD));
  }

  /** Goes through plain code. */
  #read(start: number, end: number): void {
    const code = this.lexer.text.slice(start, end);
    if (this.#head.length < LONGEST_HEAD) this.#head += code.slice(0, LONGEST_HEAD);
    if (!BEGINS_ONE.test(this.#head)) return;
    PARENTHESIS.lastIndex = 0;
    while (PARENTHESIS.test(code)) this.#depth += code[PARENTHESIS.lastIndex - 1] === "(" ? 1 : -1;
  }
}

const isBehindNone = (before: Token | undefined): boolean => before?.kind === "(" || before?.kind === ",";
const isBeforeNone = (next: Token | undefined): boolean =>
  next?.kind === ")" || next?.kind === "," || next?.kind === ";";

/** Each `;` that did not end its statement, as the comma that it stands for, or as nothing. */
export function separated(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.length - 1;
  if (!tokens.some(({ kind }, i) => kind === ";" && i < last)) return tokens;
  const significant = tokens.filter((token) => !isTrivia(token));
  const needless = new Set(
    significant.filter(
      ({ kind }, i) => kind === ";" && (isBehindNone(significant[i - 1]) || isBeforeNone(significant[i + 1])),
    ),
  );
  return tokens.map((token, i) =>
    token.kind === ";" && i < last
      ? { start: token.start, end: token.end, kind: needless.has(token) ? "comment" : ",", note: "semicolon" }
      : token,
  );
}
