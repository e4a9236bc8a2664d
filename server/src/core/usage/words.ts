import type { Lexer } from "../syntax/lexer";
import { scan } from "../syntax/scanner";
import { isTrivia, type Token } from "../syntax/token";
import type { Span } from "../text/span";

/** The tokens of a statement without blanks and comments, with what a reader of queries asks of them. */
export class Words {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  /** Of each token its keyword, empty for what can be none. */
  readonly #words: readonly string[];
  /** Of each opening parenthesis the closing one. */
  readonly #closing: ReadonlyMap<number, number>;

  constructor(lexer: Lexer, statement: Span) {
    this.#text = lexer.text;
    this.#tokens = scan(lexer, statement).filter((token) => !isTrivia(token));
    this.#words = this.#tokens.map((token, at) => this.#wordOf(token, at));
    this.#closing = closingOf(this.#tokens);
  }

  get length(): number {
    return this.#tokens.length;
  }

  /** In upper case; empty for names in back-quotes and behind a dot, which are never keywords. */
  word(at: number): string {
    return this.#words[at] ?? "";
  }

  is(at: number, ...words: readonly string[]): boolean {
    return words.every((word, i) => this.word(at + i) === word);
  }

  kind(at: number): Token["kind"] | undefined {
    return this.#tokens[at]?.kind;
  }

  /** The closing parenthesis of the one at a place; the end where it is never closed. */
  closing(at: number): number {
    return this.#closing.get(at) ?? this.#tokens.length;
  }

  /** Reads `a`, `a.b` or `a.b.c` where it stands. */
  name(at: number): { readonly parts: readonly string[]; readonly at: Span; readonly next: number } | undefined {
    if (!this.#startsName(at)) return undefined;
    let next = at + 1;
    while (this.kind(next) === "." && (this.#startsName(next + 1) || this.kind(next + 1) === "number")) next += 2;
    const span = { start: this.#tokens[at]!.start, end: this.#tokens[next - 1]!.end };
    return { parts: partsOf(this.#text.slice(span.start, span.end)), at: span, next };
  }

  #startsName(at: number): boolean {
    const kind = this.kind(at);
    return kind === "word" || kind === "quoted";
  }

  #wordOf({ kind, start, end }: Token, at: number): string {
    if (kind !== "word" || end - start > LONGEST_KEYWORD) return "";
    return this.#tokens[at - 1]?.kind === "." ? "" : this.#text.slice(start, end).toUpperCase();
  }
}

const LONGEST_KEYWORD = 16;

/** Names are compared without case; those in back-quotes may hold the dots. */
const partsOf = (written: string): string[] =>
  written
    .replace(/[`\s]|--[^\r\n]*|\/\*[\s\S]*?\*\//g, "")
    .toLowerCase()
    .split(".");

/** In one pass, so that looking ahead costs nothing. */
function closingOf(tokens: readonly Token[]): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const [at, { kind }] of tokens.entries()) {
    if (kind === "(") open.push(at);
    else if (kind === ")" && open.length > 0) closing.set(open.pop()!, at);
  }
  return closing;
}
