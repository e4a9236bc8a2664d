import type { Span } from "../text/span";

/**
 * What a token is. `word` is a name or keyword in any script, with `${…}`, `$[…]` and `@` in it; `quoted` stands in
 * back-quotes; `string` in single, double or (a mistake) typographic quotes. Full-width `，；（）` are the same kinds as
 * their ASCII forms, as MaxCompute's lexer has it; other look-alikes carry a note.
 */
export type TokenKind =
  | "space"
  | "comment"
  | "word"
  | "number"
  | "quoted"
  | "string"
  | "("
  | ")"
  | "["
  | "]"
  | "<"
  | ">"
  | ","
  | ";"
  | "="
  | "."
  | ":"
  | "other";

/** What the scanner saw wrong with a token. The parser decides whether it is worth a problem. */
export type TokenNote = "unclosed" | "mixed" | "semicolon" | "look-alike" | "slashes" | "hash" | "bracket" | "entity";

/** One piece of the text. The tokens of a text tile it: each starts where the one before ends. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly note?: TokenNote;
}

export const isTrivia = (token: Token): boolean => token.kind === "space" || token.kind === "comment";

/** The index of the first token that begins at `offset` or behind it. */
export function firstFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a token is a keyword, given in upper case. */
export const isKeyword = (text: string, { start, end }: Token, word: string): boolean =>
  end - start === word.length && text.slice(start, end).toUpperCase() === word;
