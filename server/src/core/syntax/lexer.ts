import { BranchReader } from "../text/branches";
import { ByPlace } from "../text/by-place";
import { blockEnd, LONGEST_BLOCK, mayGoOn } from "../text/template";
import { type Carry, NO_CARRY } from "./carry";
import { beginsTemplate, isBreakCode, isWordCode, lookalikesOf, QUOTE_LOOKALIKES, straightQuote } from "./characters";
import { mayFollowLiteral } from "./keywords";
import { BEFORE_NEXT, closedByOther, closedLater, MAPPING_LINE, meantContent, trimmedLength } from "./misquoted";
import { NextSigns } from "./next-signs";
import { templatedEnd } from "./templated-literal";

/** Where a literal ends and what is wrong with its quotes. */
export interface LiteralEnd {
  readonly end: number;
  readonly note?: "unclosed" | "mixed" | "look-alike";
}

/** What the templates of Jinja end with, by what they begin with, and how long they are at most. */
const JINJA_CLOSE: Readonly<Record<string, string>> = { "{{": "}}", "{%": "%}", "{#": "#}" };
const LINE_BREAK = /[\r\n]/g;
const QUOTE_OR_BREAK = new RegExp(`['"${QUOTE_LOOKALIKES}\\r\\n]`, "g");
const LOOKALIKE = { "'": new RegExp(`[${lookalikesOf("'")}]`), '"': new RegExp(`[${lookalikesOf('"')}]`) } as const;
const STRAIGHT = { "'": /[\\'\r\n]/g, '"': /[\\"\r\n]/g } as const;

/**
 * The lexical facts of one text that the statement splitter and the scanner must agree on: where comments and literals
 * end, and which quotes were forgotten. A literal may span lines, so a forgotten quote would turn the rest of the text
 * inside out; it is recognised by what stands right behind the next quote, and the literal then ends with its line.
 */
export class Lexer {
  /** Decisions about literals that span lines, by their start; the splitter makes them, the scanner asks again. */
  readonly #decided = new ByPlace<LiteralEnd>();
  /** Up to where a quote was already found misplaced: no literal that opens before it may span lines. */
  readonly #misquotedUntil: { "'": number; '"': number };

  /** Behind the last place that was looked at, since it was last set; behind the text's end where that was seen. */
  reach = 0;

  /** A part of the line asked for last: on a long line the same end is asked for again and again. */
  #line = { start: 0, end: -1 };

  readonly #nexts: NextSigns;
  #branches: BranchReader | undefined;

  /** Begins at the text's start, or where `carryAt` told what later literals depend on. */
  constructor(
    readonly text: string,
    start = 0,
    carry = NO_CARRY,
  ) {
    this.#misquotedUntil = { "'": start + carry["'"], '"': start + carry['"'] };
    this.#nexts = new NextSigns(text);
  }

  /** Those of templates that literals are in, or that are in literals. */
  get branches(): BranchReader {
    this.#branches ??= new BranchReader(this.text);
    return this.#branches;
  }

  /** What the literals from a place on depend on beside the text from there on. */
  carryAt(start: number): Carry {
    const { "'": single, '"': double } = this.#misquotedUntil;
    if (single <= start && double <= start) return NO_CARRY;
    return { "'": Math.max(0, single - start), '"': Math.max(0, double - start) };
  }

  #saw(end: number): void {
    if (end > this.reach) this.reach = end;
  }

  /** What stands at a place and behind it, up to a length. */
  ahead(start: number, length: number): string {
    this.#saw(start + length);
    return this.text.slice(start, start + length);
  }

  /** The offset of the line break behind `start`, or the text's end. */
  lineEnd(start: number): number {
    if (start < this.#line.start || start > this.#line.end) {
      LINE_BREAK.lastIndex = start;
      this.#line = { start, end: LINE_BREAK.exec(this.text)?.index ?? this.text.length };
    }
    this.#saw(this.#line.end + 1);
    return this.#line.end;
  }

  /** The end of the block comment that opens at `start`, or -1 where it is never closed. */
  blockCommentEnd(start: number): number {
    const close = this.text.indexOf("*/", start + 2);
    this.#saw(close < 0 ? this.text.length + 1 : close + 2);
    return close < 0 ? -1 : close + 2;
  }

  /**
   * The end of a `{{…}}`, `{%…%}` or `{#…#}`, which may span lines, or of a `{…}` or, behind a `$`, `[…]` on one line; -1
   * where it is not closed.
   */
  templateEnd(start: number): number {
    const opening = this.text.slice(start, start + 2);
    const jinja = JINJA_CLOSE[opening];
    if (jinja !== undefined) return this.#jinjaEnd(start, opening, jinja);
    const close = opening[0] === "[" ? "]" : "}";
    const line = this.lineEnd(start);
    const at = this.#nexts.of(close, start + 1);
    return at >= line ? -1 : at + close.length;
  }

  /** One that is never closed does not reach to the next: neither very far nor over another one. Of `}}}` all three belong to it. */
  #jinjaEnd(start: number, opening: string, close: string): number {
    const at = this.#nexts.of(close, start + 2);
    if (at > start + LONGEST_BLOCK || this.text.slice(start + 2, at).includes(opening)) {
      this.#saw(Math.min(start + LONGEST_BLOCK, this.text.length) + 1);
      return -1;
    }
    this.#saw(at + 3);
    return at + (this.text.startsWith("}}}", at) ? 3 : 2);
  }

  /** The end of a `<%= … %>` on one line; -1 where it is not closed. */
  embeddedEnd(start: number): number {
    const line = this.lineEnd(start);
    const at = this.#nexts.of("%>", start);
    return at >= line ? -1 : at + 2;
  }

  /** Where a quote stands next that is not escaped, at a place or behind it; infinite where none does. */
  quoteBehind(quote: string, start: number): number {
    return this.#nexts.unescaped(quote, start);
  }

  /** The end of a block of a template, or of a `<%= … %>`; -1 where none begins. */
  blockEnd(start: number): number {
    if (this.text.startsWith("<%=", start)) return this.embeddedEnd(start);
    const end = blockEnd(this.text, start);
    this.#saw(end < 0 ? start + LONGEST_BLOCK : this.lineEnd(end) + 1);
    return end;
  }

  /** The end of the back-quoted name at `start`; a name that is not closed on its line ends with its word. */
  quotedEnd(start: number): { end: number; closed: boolean } {
    const line = this.lineEnd(start);
    for (let at = start + 1; at < line; at++) {
      if (this.text.charCodeAt(at) !== 96) continue;
      if (this.text.charCodeAt(at + 1) !== 96) return { end: at + 1, closed: true };
      at++;
    }
    return { end: this.wordEnd(start + 1), closed: false };
  }

  wordEnd(start: number): number {
    let at = start;
    while (at < this.text.length && isWordCode(this.text.charCodeAt(at))) at++;
    this.#saw(at + 1);
    return at;
  }

  /** The end of the literal that opens at `start` with a straight or a look-alike quote. */
  literalEnd(start: number): LiteralEnd {
    const plain = this.#plainEnd(start);
    if (plain > 0) return { end: plain };
    const decided = this.#decided.get(start);
    if (decided) return decided;
    const opening = this.text[start]!;
    const quote = straightQuote(opening)!;
    if (opening !== quote) return this.#lookalikeEnd(start, quote);
    if (this.branches.signBehind(start) <= start + LONGEST_BLOCK) {
      const templated = templatedEnd(this, start);
      return templated > 0 ? { end: templated } : this.#straightEnd(start, quote);
    }
    const result = this.#straightEnd(start, quote);
    // What is not closed as it should be might be with a template in it.
    if (result.note !== undefined) this.#saw(start + LONGEST_BLOCK + 1);
    return result;
  }

  /** Where a literal ends that is closed on its line and holds no escape, with no word behind it; 0 for all others. */
  #plainEnd(start: number): number {
    const { text } = this;
    const quote = text.charCodeAt(start);
    if (quote !== 39 && quote !== 34) return 0;
    let isTemplated = false;
    for (let at = start + 1; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === quote) {
        const next = text.charCodeAt(at + 1);
        if (isWordCode(next) || next === 58 || (isTemplated && mayGoOn(text.slice(start + 1, at)))) return 0;
        this.#saw(at + 2);
        return at + 1;
      }
      if (code === 92 || isBreakCode(code)) return 0;
      isTemplated ||= beginsTemplate(code);
    }
    return 0;
  }

  #straightEnd(start: number, quote: "'" | '"'): LiteralEnd {
    const { close, firstBreak } = this.#findClose(start, quote);
    // A quote, and what may stand behind it; a break; or nothing up to the end of the text.
    this.#saw(
      close >= 0 ? close + 2 : this.#isLineBound(start, quote, firstBreak) ? firstBreak + 2 : this.text.length + 1,
    );
    if (close >= 0 && firstBreak < 0) {
      if (!this.#isOpeningQuote(start, close)) return { end: close + 1 };
      return this.#mixed(start, quote, close, close) ?? this.#misquoted(start, quote, close);
    }
    let result: LiteralEnd;
    if (close >= 0 && start >= this.#misquotedUntil[quote] && !this.#isFollowedByWord(close)) {
      result = { end: close + 1 };
    } else {
      this.#misquotedUntil[quote] = Math.max(this.#misquotedUntil[quote], close < 0 ? this.text.length : close);
      const before = firstBreak < 0 ? this.text.length : firstBreak;
      result = this.#mixed(start, quote, close, before) ?? this.#misquoted(start, quote, before);
    }
    this.#decided.set(start, result);
    return result;
  }

  #isLineBound(start: number, quote: "'" | '"', firstBreak: number): boolean {
    return firstBreak >= 0 && start < this.#misquotedUntil[quote];
  }

  /** The first unescaped closing quote (-1: none) and the first line break before it (-1: none). */
  #findClose(start: number, quote: "'" | '"'): { close: number; firstBreak: number } {
    const stops = STRAIGHT[quote];
    const singleLine = start < this.#misquotedUntil[quote];
    let firstBreak = -1;
    stops.lastIndex = start + 1;
    for (let match = stops.exec(this.text); match; match = stops.exec(this.text)) {
      const character = match[0];
      if (character === quote) return { close: match.index, firstBreak };
      if (character === "\\") {
        stops.lastIndex++;
        if (firstBreak < 0 && isBreakCode(this.text.charCodeAt(match.index + 1))) firstBreak = match.index + 1;
      } else if (firstBreak < 0) firstBreak = match.index;
      if (firstBreak >= 0 && singleLine) return { close: -1, firstBreak };
    }
    return { close: -1, firstBreak };
  }

  #isFollowedByWord(close: number): boolean {
    const code = this.text.charCodeAt(close + 1);
    if (!isWordCode(code)) return false;
    return !mayFollowLiteral(this.text.slice(close + 1, this.wordEnd(close + 1)));
  }

  /** Whether the quote that would close a literal on its line was meant to open the next one. */
  #isOpeningQuote(start: number, close: number): boolean {
    if (this.#isFollowedByWord(close)) return BEFORE_NEXT.test(this.text.slice(start + 1, close));
    return this.text[close + 1] === ":" && /=\s*$/.test(this.text.slice(start + 1, close));
  }

  /** The end of a literal that the other quote closes, on its line, or before the quote that would close it. */
  #mixed(start: number, quote: "'" | '"', close: number, lineEnd: number): LiteralEnd | undefined {
    const length =
      closedByOther(this.text.slice(start + 1, lineEnd), quote) ||
      (close > lineEnd ? closedLater(this.text.slice(start + 1, close), quote) : 0);
    return length > 0 ? { end: start + 1 + length, note: "mixed" } : undefined;
  }

  /** The end of a literal whose closing quote is not where it should be; `before` bounds its first line. */
  #misquoted(start: number, quote: "'" | '"', before: number): LiteralEnd {
    const line = this.text.slice(start + 1, before);
    const lookalike = line.search(LOOKALIKE[quote]);
    if (lookalike >= 0) return { end: start + 2 + lookalike, note: "look-alike" };
    let content = line;
    if (/^\s*:/.test(line)) content += this.#mappingLines(before);
    return { end: start + 1 + trimmedLength(meantContent(content)), note: "unclosed" };
  }

  /** Further lines of a column mapping that was written over several lines and never closed. */
  #mappingLines(lineBreak: number): string {
    let end = lineBreak;
    for (;;) {
      const next = this.text.startsWith("\r\n", end) ? end + 2 : end + 1;
      this.#saw(next + 1);
      if (next >= this.text.length) break;
      const lineEnd = this.lineEnd(next);
      if (!MAPPING_LINE.test(this.text.slice(next, lineEnd))) break;
      end = lineEnd;
    }
    return this.text.slice(lineBreak, end);
  }

  #lookalikeEnd(start: number, quote: "'" | '"'): LiteralEnd {
    const lineEnd = this.lineEnd(start);
    QUOTE_OR_BREAK.lastIndex = start + 1;
    for (let match = QUOTE_OR_BREAK.exec(this.text); match; match = QUOTE_OR_BREAK.exec(this.text)) {
      if (isBreakCode(match[0].charCodeAt(0))) break;
      if (straightQuote(match[0]) === quote) return { end: match.index + 1, note: "look-alike" };
    }
    const content = this.text.slice(start + 1, lineEnd);
    return { end: start + 1 + trimmedLength(content), note: "look-alike" };
  }
}
