import type { Token } from "../../syntax/token";
import { textOf } from "../../text/span";

/** Tokens, counted from the last one back. */
export class Backwards {
  constructor(
    readonly tokens: readonly Token[],
    private readonly text: string,
  ) {}

  at(index: number): Token | undefined {
    return this.tokens.at(-1 - index);
  }

  /** The text of a word in upper case; empty for what is none. */
  word(index: number): string {
    const token = this.at(index);
    return token?.kind === "word" ? textOf(this.text, token).toUpperCase() : "";
  }

  content(index: number): string {
    const token = this.at(index);
    if (!token) return "";
    return token.kind === "string" ? this.text.slice(token.start + 1, token.end - 1) : textOf(this.text, token);
  }

  endsIn(...words: readonly string[]): boolean {
    return words.every((word, i) => this.word(words.length - 1 - i) === word);
  }
}
