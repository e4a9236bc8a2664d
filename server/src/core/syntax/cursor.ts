import type { TextEdit } from "../text/edit";
import { NextPlace } from "../text/next-place";
import type { Span } from "../text/span";
import { mayHaveBlock } from "../text/template";
import { straightQuote } from "./characters";
import { STATEMENT_STARTERS } from "./keywords";
import type { Problem, ProblemKind } from "./problem";
import type { Token, TokenKind } from "./token";

interface Details {
  readonly edits?: readonly TextEdit[];
  readonly found?: string;
  readonly expected?: string;
}

/** Of one statement: several times as many as are told of. */
const MOST_PROBLEMS = 4000;

/** A reader over the tokens of one statement that skips blanks and comments and keeps the problems found on the way. */
export class Cursor {
  readonly problems: Problem[] = [];
  /** How many parts were tried to be read as plain ones, and were none. */
  notPlain = 0;
  readonly #tokens: readonly Token[];
  /** Of each token, once it was asked for: the same word is asked for many times. */
  readonly #words: (string | undefined)[] = [];
  #at = 0;
  /** Kept, since for each value on a long line the same end would be looked for again. */
  #unquotedEnds: NextPlace | undefined;

  constructor(
    readonly text: string,
    /** Without blanks and comments. */
    tokens: readonly Token[],
    /** Whether also what is written plainly is read by its tokens. */
    readonly byTokens = false,
  ) {
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  /** The token read last. */
  get before(): Token | undefined {
    return this.#tokens[this.#at - 1];
  }

  next(): Token {
    return this.#tokens[this.#at++]!;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  get position(): number {
    return this.#at;
  }

  /** Goes back to, or on to, a position that `position` gave. */
  reset(position: number): void {
    this.#at = position;
  }

  /** Goes on to the token that begins at a place, or to the end of the text; false, and nowhere, where neither is there. */
  moveOn(start: number): boolean {
    let at = this.#at;
    while (at < this.#tokens.length && this.#tokens[at]!.start < start) at++;
    if ((this.#tokens[at]?.start ?? this.text.length) !== start) return false;
    this.#at = at;
    return true;
  }

  /** Whether something would hold if so many tokens had been read. */
  holds(test: (cursor: Cursor) => boolean, ahead: number): boolean {
    const at = this.#at;
    this.#at += ahead;
    const isSo = test(this);
    this.#at = at;
    return isSo;
  }

  at(kind: TokenKind, ahead = 0): boolean {
    return this.peek(ahead)?.kind === kind;
  }

  textAt(ahead = 0): string {
    const token = this.peek(ahead);
    return token ? this.text.slice(token.start, token.end) : "";
  }

  /** The word ahead in upper case; empty for what is no word. */
  word(ahead = 0): string {
    const at = this.#at + ahead;
    const token = this.#tokens[at];
    if (token?.kind !== "word") return "";
    let word = this.#words[at];
    if (word === undefined) {
      word = this.text.slice(token.start, token.end).toUpperCase();
      this.#words[at] = word;
    }
    return word;
  }

  isWord(...words: readonly string[]): boolean {
    for (let ahead = 0; ahead < words.length; ahead++) if (this.word(ahead) !== words[ahead]) return false;
    return true;
  }

  /** Where the last token read ends; the place for something that is missing. */
  get lastEnd(): number {
    return this.#tokens[this.#at - 1]?.end ?? this.#tokens[0]?.start ?? 0;
  }

  /** The last character read: something to point at where something is missing behind it. */
  get lastCharacter(): Span {
    return { start: Math.max(0, this.lastEnd - 1), end: this.lastEnd };
  }

  /** Whether a line break stands before the token ahead. */
  startsLine(ahead = 0): boolean {
    const before = this.#tokens[this.#at + ahead - 1];
    const token = this.peek(ahead);
    return !token || !before || /[\r\n]/.test(this.text.slice(before.end, token.start));
  }

  /** How many tokens ahead stand on one line and before its next literal, lone quote or `;`. */
  lengthBeforeQuote(): number {
    const first = this.peek();
    if (!first || this.#endsUnquoted(first)) return 0;
    this.#unquotedEnds ??= new NextPlace((from) => this.#findUnquotedEnd(from));
    return this.#unquotedEnds.from(this.#at + 1) - this.#at;
  }

  #findUnquotedEnd(from: number): number {
    const tokens = this.#tokens;
    let at = from;
    while (at < tokens.length && !this.startsLine(at - this.#at) && !this.#endsUnquoted(tokens[at]!)) at++;
    return at;
  }

  #endsUnquoted({ kind, start }: Token): boolean {
    return kind === "string" || kind === ";" || (kind === "other" && straightQuote(this.text[start]!) !== undefined);
  }

  /** Whether a block of a template may stand before the token ahead, so that what is there may be something else. */
  followsBlock(ahead = 0): boolean {
    const before = this.#tokens[this.#at + ahead - 1];
    const token = this.peek(ahead);
    return before !== undefined && mayHaveBlock(this.text.slice(before.end, token?.start ?? this.text.length));
  }

  /** Whether the token ahead follows the one before it without a blank. */
  isAdjacent(ahead = 0): boolean {
    return this.#tokens[this.#at + ahead - 1]?.end === this.peek(ahead)?.start;
  }

  /** Whether further problems are left out. */
  get isFull(): boolean {
    return this.problems.length === MOST_PROBLEMS;
  }

  report(kind: ProblemKind, span: Span, { edits = [], found, expected = "" }: Details = {}): void {
    if (this.isFull) return;
    this.problems.push({ kind, span, edits, found: found ?? this.text.slice(span.start, span.end), expected });
  }

  /** Reads up to and including the parenthesis that closes the one ahead; in one pass, however deep they nest. */
  skipBalanced(): void {
    let depth = 0;
    while (!this.done) {
      if (this.at(";")) return;
      const { kind } = this.next();
      if (kind === "(") depth++;
      else if (kind === ")" && --depth <= 0) return;
    }
  }

  /** Whether a further statement begins here, so that the one being read lacks its `;`. */
  startsStatement(): boolean {
    const word = this.word();
    if (!STATEMENT_STARTERS.has(word)) return false;
    if (!this.startsLine()) return this.isWord("CREATE", "EXTERNAL", "TABLE");
    if (word === "SELECT" || word === "MSCK") return true;
    if (word === "SET") return this.at("word", 1) && (this.at(".", 2) || this.at("=", 2));
    return /^(?:ALL|CREATE|EXTENDED|EXTERNAL|FROM|FUNCTION|INSERT|INTO|OR|OVERWRITE|SCHEMA|SELECT|TABLE|TEMPORARY|VIEW)$/.test(
      this.word(1),
    );
  }
}
