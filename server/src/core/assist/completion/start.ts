import { STATEMENT_STARTERS } from "../../syntax/keywords";
import { codeStart } from "../../table/gate";
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
  const first = Math.min(code, offset);
  const typed = text.slice(first, offset);
  if (code <= offset && offset - first <= LONGEST && /^[\w.]*(?:[ \t]+[\w.=]*)*$/.test(typed)) return of(first, typed);
  const line = CREATE_LINE.exec(text.slice(Math.max(0, offset - LONGEST), offset));
  return line ? of(offset - line[1]!.length, line[1]!) : undefined;
}

const of = (start: number, words: string): Start => ({ span: { start, end: start + words.length }, words });

/** Whether a statement may end here: at the end of the text, at `;`, or before a line that begins another. */
function isEnd(text: string): boolean {
  const next = /^[ \t]*(?:;|$|[\r\n]\s*(?:--|\/\*|(\w+)|$|;))/.exec(text);
  return next !== null && (next[1] === undefined || STATEMENT_STARTERS.has(next[1].toUpperCase()));
}
