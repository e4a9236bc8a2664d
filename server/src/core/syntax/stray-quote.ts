import { isWordCode } from "./characters";
import { mayFollowLiteral, mayPrecedeLiteral } from "./keywords";
import type { Lexer } from "./lexer";

/** Whether the quote at a place opens nothing: it closes what was never opened, as in `=track',`, or is doubled. */
export const isStrayQuote = (lexer: Lexer, start: number): boolean =>
  isDoubled(lexer, start) || closesUnopened(lexer, start);

/** Whether an opening quote was typed twice: `=''track'`. */
function isDoubled(lexer: Lexer, start: number): boolean {
  const ahead = lexer.ahead(start, 3);
  if (ahead[1] !== ahead[0] || !isWordCode(ahead.charCodeAt(2))) return false;
  return !mayFollowLiteral(lexer.text.slice(start + 2, lexer.wordEnd(start + 2)));
}

function closesUnopened(lexer: Lexer, start: number): boolean {
  const { text } = lexer;
  if (start === 0 || !isWordCode(text.charCodeAt(start - 1))) return false;
  let wordStart = start - 1;
  while (wordStart > 0 && isWordCode(text.charCodeAt(wordStart - 1))) wordStart--;
  if (mayPrecedeLiteral(text.slice(wordStart, start))) return false;
  const rest = text.slice(start + 1, lexer.lineEnd(start));
  const next = rest.indexOf(text[start]!);
  if (next < 0) return /^[\s,;)=]*$/.test(rest) || /^\s*=/.test(rest);
  return /^[\s,=()]*$/.test(rest.slice(0, next)) && /[\w:]/.test(text[start + next + 2] ?? "");
}
