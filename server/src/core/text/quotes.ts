/** How far around a place a literal is looked for. */
const WINDOW = 2000;
const LAST_LITERAL = /(['"])[^'"\r\n]*\1(?=[^'"]*$)/;
const FIRST_LITERAL = /(['"])[^'"\r\n]*\1/;

/** The quote of the literal next to a place: the one before it or, where there is none, the one behind it. */
export function quoteNear(text: string, offset: number): "'" | '"' {
  const before = LAST_LITERAL.exec(text.slice(Math.max(0, offset - WINDOW), offset));
  const found = before ?? FIRST_LITERAL.exec(text.slice(offset, offset + WINDOW));
  return found?.[1] === '"' ? '"' : "'";
}

/** What is written with single quotes, in those of the literal next to a place. */
export const inQuotesNear = (text: string, offset: number, written: string): string =>
  written.includes('"') || quoteNear(text, offset) === "'" ? written : written.replaceAll("'", '"');
