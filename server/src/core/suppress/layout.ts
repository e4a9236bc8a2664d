import type { Lexer } from "../syntax/lexer";
import { isComment, type Piece, piecesOf } from "../syntax/pieces";
import type { Span } from "../text/span";

/**
 * The lines of a text as a comment means them: lines that a literal, a block comment or a template joins are one, since
 * no comment can be put between them.
 */
export class Layout {
  readonly comments: readonly Piece[];
  /** What goes over the end of its line, in the order of the text. */
  readonly #joining: readonly Piece[];
  #codeAfter: Map<Piece, number> | undefined;

  constructor(private readonly lexer: Lexer) {
    const pieces = [...piecesOf(lexer)];
    this.comments = pieces.filter(isComment);
    this.#joining = pieces.filter(({ start, end }) => lexer.lineEnd(start) < end);
  }

  /** The line at `offset`, without its line break. */
  lineAt(offset: number): Span {
    return { start: this.#start(offset), end: this.#end(offset) };
  }

  #start(offset: number): number {
    let start = lineStart(this.lexer.text, offset);
    let joining = lastBefore(this.#joining, start);
    while (joining && joining.end > start) {
      start = lineStart(this.lexer.text, joining.start);
      joining = lastBefore(this.#joining, start);
    }
    return start;
  }

  #end(offset: number): number {
    let end = this.lexer.lineEnd(offset);
    let joining = lastBefore(this.#joining, end);
    while (joining && joining.end > end) {
      end = this.lexer.lineEnd(joining.end);
      joining = lastBefore(this.#joining, end);
    }
    return end;
  }

  /** Whether nothing but blanks and comments stands before a comment on its line. */
  isAlone(comment: Piece): boolean {
    const { text } = this.lexer;
    let at = comment.start;
    for (;;) {
      while (at > 0 && isBlank(text[at - 1]!)) at--;
      if (at === 0 || isBreak(text[at - 1]!)) return true;
      const before = lastBefore(this.comments, at);
      if (before?.end !== at) return false;
      at = before.start;
    }
  }

  /** Where code goes on behind a comment, or a comment that is never closed begins, or the text's end. */
  codeAfter(comment: Piece): number {
    this.#codeAfter ??= this.#readCodeAfter();
    return this.#codeAfter.get(comment)!;
  }

  #isClosed({ opening, start }: Piece): boolean {
    return opening !== "/*" || this.lexer.blockCommentEnd(start) >= 0;
  }

  /** From the last comment to the first: behind a comment that follows right away, code goes on where it does for that. */
  #readCodeAfter(): Map<Piece, number> {
    const { text } = this.lexer;
    const codeAfter = new Map<Piece, number>();
    let next: Piece | undefined;
    for (const comment of [...this.comments].reverse()) {
      let at = comment.end;
      while (at < text.length && (isBlank(text[at]!) || isBreak(text[at]!))) at++;
      codeAfter.set(comment, next?.start === at && this.#isClosed(next) ? codeAfter.get(next)! : at);
      next = comment;
    }
    return codeAfter;
  }
}

const BEGINS_LINE = /^[^\S\r\n]*(?:--[^\r\n]*)?[\r\n]/;

/** Whether nothing but a comment stands before the first line break of a part between two `;`, so that what follows begins a line. */
export const beginsLine = (part: string): boolean => BEGINS_LINE.test(part);

const isBreak = (character: string): boolean => character === "\n" || character === "\r";
const isBlank = (character: string): boolean => !isBreak(character) && character.trim() === "";

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1]!)) start--;
  return start;
}

/** The last of the sorted pieces that starts before `offset`. */
function lastBefore(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}
