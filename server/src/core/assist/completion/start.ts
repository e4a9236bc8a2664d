import { STATEMENT_STARTERS } from "../../syntax/keywords";
import { codeStart, leadingTrivia } from "../../syntax/leading";
import { Lexer } from "../../syntax/lexer";
import { scan } from "../../syntax/scanner";
import type { Span } from "../../text/span";

/** The words that a statement begins with, where nothing else of it is written yet. */
export interface Start {
  readonly span: Span;
  readonly words: string;
}

const LONGEST = 60;
const CREATE_LINE = /(?:^|[\r\n])[ \t]*(CREATE(?:[ \t]+\w*){0,3})$/i;

/**
 * The words before the cursor, from the start of the statement or, where a `;` is missing, of a line that begins with CREATE.
 * Nothing but another statement may follow.
 */
export function startAt(text: string, offset: number): Start | undefined {
  if (!isEnd(text.slice(offset, offset + 400))) return undefined;
  const code = codeStart(text);
  if (offset <= code) return isAmongBlanks(text, offset) ? of(offset, "") : undefined;
  const typed = text.slice(code, offset);
  if (typed.length <= LONGEST && /^[\w.]*(?:[ \t]+[\w.=]*)*$/.test(typed)) return of(code, typed);
  const line = CREATE_LINE.exec(text.slice(Math.max(0, offset - LONGEST), offset));
  const start = offset - (line?.[1]?.length ?? 0);
  return line && isWord(text, start) ? of(start, line[1]!) : undefined;
}

/** Whether a place before all code is in no comment. */
function isAmongBlanks(text: string, offset: number): boolean {
  let start = 0;
  for (const piece of leadingTrivia(text)) {
    const end = start + piece.length;
    const isOpen = piece.startsWith("/*") ? !/^\/\*[\s\S]*\*\/$/.test(piece) : !/^\{[%#]/.test(piece);
    if (piece.trim() !== "" && start < offset && (offset < end || (offset === end && isOpen))) return false;
    start = end;
  }
  return true;
}

/** Whether a word begins at a place, not a part of a literal or a comment. */
const isWord = (text: string, start: number): boolean =>
  scan(new Lexer(text), { start: 0, end: text.length }).some((token) => token.start === start && token.kind === "word");

const of = (start: number, words: string): Start => ({ span: { start, end: start + words.length }, words });

/** Whether a statement may end here: at the end of the text, at `;`, or before a line that begins another. */
function isEnd(text: string): boolean {
  const next = /^[ \t]*(?:;|$|[\r\n]\s*(?:--|\/\*|(\w+)|$|;))/.exec(text);
  return next !== null && (next[1] === undefined || STATEMENT_STARTERS.has(next[1].toUpperCase()));
}
