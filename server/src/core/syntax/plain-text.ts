import type { Span } from "../text/span";
import { mayGoOn } from "../text/template";
import { beginsTemplate, isWordCode } from "./characters";
import type { Keywords } from "./keyword-table";
import { NAME_OR_KEYWORD } from "./keywords";
import { unescaped } from "./parse-literal";
import type { Identifier, Literal } from "./tree";

/** Thrown where a text is not plain. One object for all: making a new one each time would cost more than reading. */
export const NOT_PLAIN = new Error("not plain");

/** What a plain name is made of; digits do not begin one. */
const [LETTER, DIGIT, OTHER] = [1, 2, 4];
const NAME = new Uint8Array(128);
for (const letter of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") NAME[letter.charCodeAt(0)] = LETTER;
for (const digit of "0123456789") NAME[digit.charCodeAt(0)] = DIGIT;
NAME["_".charCodeAt(0)] = OTHER;

const nameClass = (code: number): number => (code < 128 ? NAME[code]! : code >= 0x4e00 && code <= 0x9fa5 ? OTHER : 0);

const [LINE_FEED, CARRIAGE_RETURN, DOUBLE, SINGLE, HYPHEN, BACKSLASH, BACK_QUOTE, BRACE] = [
  10, 13, 34, 39, 45, 92, 96, 123,
];

/** What does not just stand for itself in a literal, or may not. */
const SPECIAL = new Uint8Array(128);
for (const sign of "\\\n\r{<#") SPECIAL[sign.charCodeAt(0)] = 1;

/**
 * Reads a text that is written plainly, straight from its characters. Whatever is not what it should be, or may mean more
 * than it seems to, is `NOT_PLAIN`. What was read stands behind `at`, blanks and comments included. Places count from `base`.
 */
export class PlainText {
  /** Where the text goes on, behind blanks and comments; in the text itself. */
  at: number;
  /** Where the last thing that was read ends, counted from `base`. */
  end = 0;
  /** Whether the word that was looked at last is of ASCII letters alone, as all keywords are. */
  #isOfLetters = false;

  constructor(
    readonly text: string,
    readonly base: number,
    from = base,
  ) {
    this.at = from;
    this.#skip();
  }

  get code(): number {
    return this.text.charCodeAt(this.at);
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  get place(): number {
    return this.at - this.base;
  }

  /** Reads up to a place in the text, and what is blank or a comment behind it. */
  #readTo(end: number): void {
    this.end = end - this.base;
    this.at = end;
    this.#skip();
  }

  #skip(): void {
    const { text } = this;
    let { at } = this;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 32 || (code >= 9 && code <= CARRIAGE_RETURN)) at++;
      else if (code === HYPHEN && text.charCodeAt(at + 1) === HYPHEN) at = lineEnd(text, at + 2);
      else break;
    }
    this.at = at;
  }

  /** Reads a punctuation mark if it is the one. */
  reads(code: number): boolean {
    if (this.code !== code) return false;
    this.#readTo(this.at + 1);
    return true;
  }

  read(code: number): void {
    if (!this.reads(code)) throw NOT_PLAIN;
  }

  /** Whether a keyword, given in upper case, stands here. */
  isWord(word: string): boolean {
    const { text, at } = this;
    for (let i = 0; i < word.length; i++) {
      if ((text.charCodeAt(at + i) & ~32) !== word.charCodeAt(i)) return false;
    }
    const behind = text.charCodeAt(at + word.length);
    return !isWordCode(behind) && behind !== BRACE;
  }

  /** Reads a keyword if it is the one. */
  readsWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.#readTo(this.at + word.length);
    return true;
  }

  readWord(word: string): void {
    if (!this.readsWord(word)) throw NOT_PLAIN;
  }

  /** Where the word of letters, digits and `_` ends that stands here. */
  #wordEnd(): number {
    const { text } = this;
    let { at } = this;
    let code = text.charCodeAt(at);
    let found = nameClass(code);
    if (found === 0 || found === DIGIT) throw NOT_PLAIN;
    let all = 0;
    for (; found > 0; found = nameClass(code)) {
      all |= found;
      code = text.charCodeAt(++at);
    }
    if (code === BRACE || isWordCode(code)) throw NOT_PLAIN;
    this.#isOfLetters = all === LETTER;
    return at;
  }

  /** Reads one of some keywords. */
  readOneOf<Entry extends { readonly name: string }>(keywords: Keywords<Entry>): Entry {
    const end = this.#wordEnd();
    const entry = keywords.find(this.text, this.at, end);
    if (!entry) throw NOT_PLAIN;
    this.#readTo(end);
    return entry;
  }

  /** Reads a name, in back-quotes or without; one that may also be a keyword is not plain. */
  name(): Identifier {
    if (this.code === BACK_QUOTE) return this.#quotedName();
    const { text, at, place: start } = this;
    const end = this.#wordEnd();
    if (this.#isOfLetters && NAME_OR_KEYWORD.find(text, at, end)) throw NOT_PLAIN;
    this.#readTo(end);
    return { node: "identifier", start, end: this.end, text: text.slice(at, end), quoted: false };
  }

  #quotedName(): Identifier {
    const { text, at, place: start } = this;
    let close = at + 1;
    while (nameClass(text.charCodeAt(close)) > 0) close++;
    if (text.charCodeAt(close) !== BACK_QUOTE || text.charCodeAt(close + 1) === BACK_QUOTE || close === at + 1)
      throw NOT_PLAIN;
    this.#readTo(close + 1);
    return { node: "identifier", start, end: this.end, text: text.slice(at + 1, close), quoted: true };
  }

  /** Reads a number without a point. */
  number(): Span {
    const { text, at, place: start } = this;
    let end = at;
    while (NAME[text.charCodeAt(end)] === DIGIT) end++;
    const behind = text.charCodeAt(end);
    if (end === at || behind === 46 || behind === BRACE || isWordCode(behind)) throw NOT_PLAIN;
    this.#readTo(end);
    return { start, end: this.end };
  }

  /** Where the closing quote of the literal stands that opens here, on one line, both its quotes as they should be. */
  #literalClose(): number {
    const { text, at } = this;
    const quote = text.charCodeAt(at);
    if ((quote !== SINGLE && quote !== DOUBLE) || (at > 0 && isWordCode(text.charCodeAt(at - 1)))) throw NOT_PLAIN;
    let close = at + 1;
    let isTemplated = false;
    for (let code = text.charCodeAt(close); code !== quote; code = text.charCodeAt(++close)) {
      // Behind the text's end there is no code, and nothing that it stands for.
      if (code >= 128 || SPECIAL[code] === 0) continue;
      if (code === BACKSLASH) code = text.charCodeAt(++close);
      else if (beginsTemplate(code)) isTemplated = true;
      if (code === LINE_FEED || code === CARRIAGE_RETURN || close >= text.length) throw NOT_PLAIN;
    }
    if (isWordCode(text.charCodeAt(close + 1))) throw NOT_PLAIN;
    if (isTemplated && mayGoOn(text.slice(at + 1, close))) throw NOT_PLAIN;
    return close;
  }

  skipLiteral(): void {
    this.#readTo(this.#literalClose() + 1);
  }

  literal(): Literal {
    const { text, at, place: start } = this;
    const close = this.#literalClose();
    this.#readTo(close + 1);
    const value = text.slice(at + 1, close);
    if (value.includes("\\")) return this.#escaped(start, at + 1, close);
    return { node: "literal", start, end: this.end, quoted: true, contentStart: start + 1, value };
  }

  #escaped(start: number, from: number, to: number): Literal {
    const { value, offsets } = unescaped(this.text, [{ start: from, end: to }]);
    return {
      node: "literal",
      start,
      end: this.end,
      quoted: true,
      contentStart: start + 1,
      value,
      offsets: offsets.map((offset) => offset - this.base),
    };
  }
}

function lineEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) break;
  }
  return at;
}
