import type { Block } from "../text/branches";
import { LONGEST_BLOCK, mayBeBlock, signAt } from "../text/template";
import type { Lexer } from "./lexer";

/**
 * Where the literal ends that opens at a place, where a template in it changes that: a quote within a template closes nothing, and where
 * branches of one hold its beginning or its end, those of all of them are its own. 0 for every other literal.
 */
export function templatedEnd(lexer: Lexer, start: number): number {
  const literal = new TemplatedLiteral(lexer, start);
  const end = literal.read();
  lexer.ahead(start, Math.max(literal.seen, end) - start + 1);
  return end;
}

class TemplatedLiteral {
  /** The last place that was looked at. */
  seen: number;
  #at: number;
  /** How many parts of a template are open. */
  #depth = 0;
  /** Whether a quote was passed over that would have closed the literal. */
  #isChanged = false;
  readonly #quote: string;

  constructor(
    private readonly lexer: Lexer,
    private readonly start: number,
  ) {
    this.seen = start;
    this.#at = start + 1;
    this.#quote = lexer.text[start]!;
  }

  read(): number {
    const { lexer } = this;
    const limit = this.start + LONGEST_BLOCK;
    for (;;) {
      const close = lexer.quoteBehind(this.#quote, this.#at);
      const template = lexer.branches.signBehind(this.#at);
      const first = Math.min(close, template);
      this.seen = Math.max(this.seen, Math.min(first, limit));
      if (first > limit) return 0;
      if (close < template) return this.#endAt(close + 1);
      this.#readTemplate(template);
    }
  }

  /** Where the literal ends, given the place behind a quote that may close it, in a branch or not. */
  #endAt(place: number): number {
    if (this.#depth > 0) {
      this.seen = place + LONGEST_BLOCK * 2;
      const branches = this.lexer.branches.behind(place);
      if (branches && this.lexer.text[branches.closing - 1] === this.#quote) return branches.end;
    }
    return this.#isChanged ? place : 0;
  }

  #readTemplate(from: number): void {
    const { text, branches: reader } = this.lexer;
    const sign = signAt(text, from)!;
    const block = reader.blockAt(from);
    this.seen = Math.max(this.seen, seenOf(this.lexer, from, this.#depth, block));
    const end = endOf(this.lexer, from, sign, block);
    const branches = this.#depth === 0 && block ? reader.from(block) : undefined;
    if (branches && text.startsWith(this.#quote, branches.start)) {
      this.#at = branches.end;
      this.#isChanged = true;
    } else if (end > 0) {
      this.#at = end;
      this.#isChanged ||= text.slice(from, end).includes(this.#quote);
      if (block?.role === "opens") this.#depth++;
      if (block?.role === "closes" && this.#depth > 0) this.#depth--;
    } else this.#at = from + sign.length;
  }
}

/** How far is looked to read what begins at a place, beside what the lexer knows of. */
function seenOf(lexer: Lexer, at: number, depth: number, block: Block | undefined): number {
  if (!block) return mayBeBlock(lexer.text, at) ? at + LONGEST_BLOCK : lexer.lineEnd(at);
  const mayBranch = depth === 0 && (block.role === "turns" || block.role === "closes");
  return mayBranch ? block.end + LONGEST_BLOCK * 2 : lexer.lineEnd(block.end);
}

/** Where the template ends that begins at a place; -1 where none does. */
function endOf(lexer: Lexer, at: number, sign: string, block: Block | undefined): number {
  if (block) return block.end;
  if (sign === "{{") return lexer.templateEnd(at);
  if (sign === "<") return lexer.text.startsWith("<%=", at) ? lexer.embeddedEnd(at) : -1;
  return sign.startsWith("$") ? variableEnd(lexer, at + sign.length - 1) : -1;
}

/** What a variable holds may have quotes of its own, as in `${c['name']}`; what goes on with another property was never closed. */
function variableEnd(lexer: Lexer, brace: number): number {
  const end = lexer.templateEnd(brace);
  const inner = lexer.text.slice(brace + 1, end);
  return end > 0 && /^(?:[^'"={}]|'[^'={}]*'|"[^"={}]*")*$/.test(inner.slice(0, -1)) ? end : -1;
}
