import { BLOCK } from "../text/template";

const COMMENTS = /(?:--|\/\/|#)[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|\{#[\s\S]*?#\}/;
/** A run of blanks, a block of a template, or a comment, be it one of other SQL. */
const LEADING = new RegExp(`\\s+|${BLOCK}|${COMMENTS.source}`, "y");

/** The blanks and comments that a text begins with, one by one. */
export function* leadingTrivia(text: string): Generator<string> {
  const leading = new RegExp(LEADING);
  for (let match = leading.exec(text); match; match = leading.exec(text)) yield match[0];
}

/** Where the blanks and comments end that a text begins with. */
export function codeStart(text: string): number {
  let at = text.search(/\S|$/);
  if (!"-/#{<".includes(text[at] ?? "-")) return at;
  LEADING.lastIndex = at = 0;
  while (LEADING.test(text)) at = LEADING.lastIndex;
  return at;
}
