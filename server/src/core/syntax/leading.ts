import { BLOCK } from "../text/template";

/** A run of blanks, or a comment. */
const PLAIN = /\s+|(?:--|\/\/)[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
/** A block of a template, or a comment of templates or of other SQL; most texts need no such expression. */
const OTHER = new RegExp(`${BLOCK}|#[^\\r\\n]*|\\{#[\\s\\S]*?#\\}`, "y");

/** Where a run of blanks, a block of a template or a comment at a place ends, be it one of other SQL; the place itself where there is none. */
function triviaEnd(text: string, at: number): number {
  const sign = text[at];
  const pattern = sign === "{" || sign === "<" || sign === "#" ? OTHER : PLAIN;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The blanks and comments that a text begins with, one by one. */
export function* leadingTrivia(text: string): Generator<string> {
  for (let at = 0, end = triviaEnd(text, at); end > at; at = end, end = triviaEnd(text, at)) yield text.slice(at, end);
}

/** Where the blanks and comments end that a text begins with. */
export function codeStart(text: string): number {
  let at = 0;
  for (let end = triviaEnd(text, at); end > at; end = triviaEnd(text, at)) at = end;
  return at;
}
