/** A run of blanks, a comment, be it one of other SQL, or a block of a template. */
const LEADING = /\s+|(?:--|\/\/|#)[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}/y;

/** The blanks and comments that a text begins with, one by one. */
export function* leadingTrivia(text: string): Generator<string> {
  const leading = new RegExp(LEADING);
  for (let match = leading.exec(text); match; match = leading.exec(text)) yield match[0];
}

/** Where the blanks and comments end that a text begins with. */
export function codeStart(text: string): number {
  let at = text.search(/\S|$/);
  if (!"-/#{".includes(text[at] ?? "-")) return at;
  LEADING.lastIndex = at = 0;
  while (LEADING.test(text)) at = LEADING.lastIndex;
  return at;
}
