import { rememberLast } from "../text/remember";
import type { Cursor } from "./cursor";

const LONGEST_LINE = 400;

const LINE_END = /[ \t]*(?:[\r\n]|$)/y;
const OPENING = /<<-?[ \t]*["'\\]?(\w+)/g;
const OPENING_LINE = /<<-?[ \t]*["'\\]?\w+["']?[ \t]*$/;

/** What people name the end of such a text; it says so also where its beginning stands before another statement. */
const CUSTOMARY = /^_*(?:EO[A-Z]{1,4}|[HS]QL|DDL)_*$/;

/** Whether a line ahead ends a text that a shell was given by `<<WORD`, and so the statement in it. */
export function endsHeredoc(cursor: Cursor): boolean {
  const token = cursor.peek();
  if (token?.kind !== "word" || !cursor.startsLine()) return false;
  const { text } = cursor;
  LINE_END.lastIndex = token.end;
  if (!LINE_END.test(text)) return false;
  if (CUSTOMARY.test(cursor.textAt())) return true;
  const opening = openingsIn(text).get(cursor.textAt());
  return opening !== undefined && opening < token.start;
}

/** The words that lines of a shell give as the ends of texts, each with where it is given first. */
const openingsIn = rememberLast((text: string): ReadonlyMap<string, number> => {
  const openings = new Map<string, number>();
  for (const { 1: word, index } of text.matchAll(OPENING)) if (!openings.has(word!)) openings.set(word!, index);
  return openings;
});

/** Whether what ends at a place is the shell's line that gives it the text behind. */
export function opensHeredoc(text: string, end: number): boolean {
  const start = Math.max(text.lastIndexOf("\n", end - 1) + 1, end - LONGEST_LINE);
  return OPENING_LINE.test(text.slice(start, end));
}
