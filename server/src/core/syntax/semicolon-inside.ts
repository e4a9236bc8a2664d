import { startsFurther, startsFurtherClause } from "./further-item";
import type { Lexer } from "./lexer";
import { isTrivia, type Token } from "./token";

/** What may begin a statement that has lists, be it behind a comment. */
const MAY_HAVE_LISTS = /\s*(?:[-/#{]|(?:CREATE|ALTER|LOAD|UNLOAD)\b)/iy;
const BEGINS_ONE = /^\s*(?:$|CREATE\b|ALTER\b|LOAD\b|UNLOAD\b)/i;
const HAS_LISTS = /^\s*(?:CREATE\s+(?:EXTERNAL\s+)?TABLE|ALTER\s+TABLE|(?:UN)?LOAD)\s/i;
const HAS_CLAUSES = /^\s*CREATE\s+EXTERNAL\s+TABLE\s/i;
const LOCATION = /\bLOCATION\b/i;
const LONGEST_HEAD = 200;
const PARENTHESIS = /[()]/g;

/** How far behind a `;` a further item, or a further clause, is looked for. */
const [AHEAD, AHEAD_OF_CLAUSE] = [400, 100];

/**
 * The lists of a statement, as far as it was gone through: a `;` inside one that goes on behind it was typed for a comma, or
 * is one too many, and so is one before a clause of a table that has no LOCATION yet.
 */
export class OpenLists {
  #head = "";
  #depth = 0;
  #hasLocation = false;
  /** Whether it begins as a statement that has lists, as far as that is seen. */
  #mayHaveSome = true;

  private constructor(private readonly lexer: Lexer) {}

  /** Those of the statement that begins at a place; `undefined` where it has none. */
  static of(lexer: Lexer, start: number): OpenLists | undefined {
    MAY_HAVE_LISTS.lastIndex = start;
    return MAY_HAVE_LISTS.test(lexer.text) ? new OpenLists(lexer) : undefined;
  }

  /** Goes through plain code, from one piece to the next. */
  read(start: number, end: number): void {
    if (!this.#mayHaveSome || start === end) return;
    const code = this.lexer.text.slice(start, end);
    if (this.#head.length < LONGEST_HEAD) {
      this.#head += code.slice(0, LONGEST_HEAD);
      this.#mayHaveSome = BEGINS_ONE.test(this.#head);
      if (!this.#mayHaveSome) return;
    }
    this.#hasLocation ||= LOCATION.test(code);
    PARENTHESIS.lastIndex = 0;
    while (PARENTHESIS.test(code)) this.#depth += code[PARENTHESIS.lastIndex - 1] === "(" ? 1 : -1;
  }

  /** Whether what stands behind a `;` goes on with the list, or the statement, before it. */
  goOnBehind(semicolon: number): boolean {
    if (!this.#mayHaveSome) return false;
    if (!this.#hasLocation && HAS_CLAUSES.test(this.#head)) {
      if (startsFurtherClause(this.lexer.ahead(semicolon + 1, AHEAD_OF_CLAUSE))) return true;
    }
    if (this.#depth <= 0 || !HAS_LISTS.test(this.#head)) return false;
    return startsFurther(this.lexer.ahead(semicolon + 1, AHEAD));
  }
}

const isBehindNone = (before: Token | undefined): boolean => before?.kind === "(" || before?.kind === ",";
const isBeforeNone = (next: Token | undefined): boolean =>
  next?.kind === ")" || next?.kind === "," || next?.kind === ";";

/** Each `;` that did not end its statement, as the comma that it stands for, or as nothing. */
export function separated(text: string, tokens: readonly Token[]): readonly Token[] {
  const last = tokens.length - 1;
  if (!tokens.some(({ kind }, i) => kind === ";" && i < last)) return tokens;
  const significant = tokens.filter((token) => !isTrivia(token));
  const needless = new Set(
    significant.filter(
      ({ kind, end }, i) =>
        kind === ";" &&
        (isBehindNone(significant[i - 1]) ||
          isBeforeNone(significant[i + 1]) ||
          startsFurtherClause(text.slice(end, end + AHEAD_OF_CLAUSE))),
    ),
  );
  return tokens.map((token, i) =>
    token.kind === ";" && i < last
      ? { start: token.start, end: token.end, kind: needless.has(token) ? "comment" : ",", note: "semicolon" }
      : token,
  );
}
