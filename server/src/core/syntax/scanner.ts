import type { Span } from "../text/span";
import { mayBeBlock } from "../text/template";
import { opensList } from "./brackets";
import { isDigitCode, isLookalikeSpace, isWordCode, punctuationMeant, straightQuote } from "./characters";
import { entityAt, entityLiteralEnd } from "./entities";
import type { Lexer } from "./lexer";
import { isHashComment, isInAddress, isLineStart } from "./pieces";
import { isStrayQuote } from "./stray-quote";
import type { Token, TokenKind, TokenNote } from "./token";

const PUNCTUATION: Readonly<Record<string, TokenKind>> = {
  "(": "(",
  ")": ")",
  "[": "[",
  "]": "]",
  "<": "<",
  ">": ">",
  ",": ",",
  ";": ";",
  "=": "=",
  ".": ".",
  ":": ":",
  "（": "(",
  "）": ")",
  "，": ",",
  "；": ";",
};

/**
 * Cuts the part of the text that `within` names into tokens that tile it, their places counted from `base`. Never fails;
 * what fits nothing is `other`.
 */
export function scan(lexer: Lexer, within: Span, base = 0): Token[] {
  const tokens: Token[] = [];
  for (let at = within.start; at < within.end; ) {
    const token: Writable<Token> = next(lexer, at, within.end);
    at = token.end;
    token.start -= base;
    token.end -= base;
    tokens.push(token);
  }
  return tokens;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function token(kind: TokenKind, start: number, end: number, note?: TokenNote): Token {
  return note === undefined ? { kind, start, end } : { kind, start, end, note };
}

function next(lexer: Lexer, start: number, limit: number): Token {
  const { text } = lexer;
  const code = text.charCodeAt(start);
  if (code >= 128) return beyondAscii(lexer, start, limit);
  if (isWordCode(code)) return word(lexer, start, limit);
  if (code === 32 || (code >= 9 && code <= 13)) return space(text, start, limit);
  if (code === 39 || code === 34) return literal(lexer, start, limit);
  if (code === 45 && text.charCodeAt(start + 1) === 45)
    return token("comment", start, Math.min(lexer.lineEnd(start), limit));
  if (code === 35) return hash(lexer, start, limit);
  if (code === 37) return percent(text, start, limit);
  if (code === 60) return angle(lexer, start, limit);
  if (code === 47) return slash(lexer, start, limit);
  if (code === 123) return template(lexer, start, limit);
  if (code === 96) return quoted(lexer, start, limit);
  if (code === 38) return ampersand(lexer, start, limit);
  const kind = PUNCTUATION[text[start]!];
  if (kind === "=" && text.charCodeAt(start + 1) === code) return token("=", start, Math.min(start + 2, limit));
  return token(kind ?? "other", start, start + 1);
}

function beyondAscii(lexer: Lexer, start: number, limit: number): Token {
  const { text } = lexer;
  const [character, code] = [text[start]!, text.charCodeAt(start)];
  if (isLookalikeSpace(code)) return lookalikeSpace(text, start, limit);
  if (straightQuote(character)) return literal(lexer, start, limit);
  const kind = PUNCTUATION[character];
  if (kind) return token(kind, start, start + 1);
  const meant = punctuationMeant(character);
  if (meant) return token(meant, start, start + 1, "look-alike");
  if (isWordCode(code)) return word(lexer, start, limit);
  return token("other", start, start + 1);
}

function space(text: string, start: number, limit: number): Token {
  let at = start + 1;
  while (at < limit && (text.charCodeAt(at) === 32 || (text.charCodeAt(at) >= 9 && text.charCodeAt(at) <= 13))) at++;
  return token("space", start, at);
}

function lookalikeSpace(text: string, start: number, limit: number): Token {
  let at = start + 1;
  while (at < limit && isLookalikeSpace(text.charCodeAt(at))) at++;
  const isByteOrderMark = start === 0 && at === 1 && text.charCodeAt(0) === 0xfeff;
  return isByteOrderMark ? token("space", start, at) : token("space", start, at, "look-alike");
}

function slash(lexer: Lexer, start: number, limit: number): Token {
  const following = lexer.text[start + 1];
  if (following === "*" && !isInAddress(lexer.text, start)) {
    const end = lexer.blockCommentEnd(start);
    return end < 0 ? token("comment", start, limit, "unclosed") : token("comment", start, Math.min(end, limit));
  }
  if (following === "/" && lexer.text[start - 1] !== ":")
    return token("comment", start, Math.min(lexer.lineEnd(start), limit), "slashes");
  return token("other", start, start + 1);
}

/** A comment at the beginning of a line; behind code it was meant to be one, unless it begins a `#{…}`. */
function hash(lexer: Lexer, start: number, limit: number): Token {
  const { text } = lexer;
  const isTemplate = text.charCodeAt(start + 1) === 123 && !mayBeBlock(text, start);
  if (isTemplate && lexer.templateEnd(start + 1) > 0) return word(lexer, start, limit);
  const block = mayBeBlock(text, start) ? lexer.blockEnd(start) : -1;
  if (block > 0) return token("comment", start, Math.min(block, limit));
  const isFirst = isLineStart(text, start);
  if (!isFirst && !isHashComment(text, start)) return token("other", start, start + 1);
  return token("comment", start, Math.min(lexer.lineEnd(start), limit), isFirst ? undefined : "hash");
}

const PERCENT = /%\(\w+\)[sd]|%[sd]\b/y;

/** A variable of Python, `%(name)s` or `%s`. */
function percent(text: string, start: number, limit: number): Token {
  PERCENT.lastIndex = start;
  return PERCENT.test(text)
    ? token("word", start, Math.min(PERCENT.lastIndex, limit))
    : token("other", start, start + 1);
}

/** The `<%= … %>` of a template on one line stands for something, a block for nothing. */
function angle(lexer: Lexer, start: number, limit: number): Token {
  const isValue = lexer.text.startsWith("<%=", start);
  const end = isValue || mayBeBlock(lexer.text, start) ? lexer.blockEnd(start) : -1;
  return end < 0 ? token("<", start, start + 1) : token(isValue ? "word" : "comment", start, Math.min(end, limit));
}

/** Whether a `{% … %}`, a `{# … #}` or a block in double braces begins here, which stand for nothing. */
const isMarkup = (text: string, at: number): boolean =>
  text[at + 1] === "%" || text[at + 1] === "#" || (text[at + 1] === "{" && mayBeBlock(text, at));

/** A template is a part of the word that it stands in, or a comment where it is a block `{% … %}` or a `{# … #}`. */
function template(lexer: Lexer, start: number, limit: number): Token {
  const end = lexer.templateEnd(start);
  if (end < 0 || opensList(lexer.text, start)) return token("other", start, start + 1);
  if (isMarkup(lexer.text, start)) return token("comment", start, Math.min(end, limit));
  return word(lexer, start, limit);
}

/** What an entity of HTML stands for, a literal where that is a quote. */
function ampersand(lexer: Lexer, start: number, limit: number): Token {
  const entity = entityAt(lexer.text, start);
  if (!entity || entity.end > limit) return token("other", start, start + 1);
  const end = entityLiteralEnd(lexer.text, start, entity, Math.min(lexer.lineEnd(start), limit));
  return end < 0 ? token(entity.kind, start, entity.end, "entity") : token("string", start, end, "entity");
}

function quoted(lexer: Lexer, start: number, limit: number): Token {
  const { end, closed } = lexer.quotedEnd(start);
  return token("quoted", start, Math.min(end, limit), closed ? undefined : "unclosed");
}

function literal(lexer: Lexer, start: number, limit: number): Token {
  if (isStrayQuote(lexer, start)) return token("other", start, start + 1);
  const { end, note } = lexer.literalEnd(start);
  return token("string", start, Math.min(Math.max(end, start + 1), limit), note);
}

/** What stands behind the `$!` of a variable that may be empty. */
const isVariableStart = (code: number): boolean => code === 123 || (isWordCode(code) && !isDigitCode(code));

/** A name, keyword or number, with the `${…}`, `#{…}`, `$[…]` and `{{…}}` in it. */
function word(lexer: Lexer, start: number, limit: number): Token {
  const { text } = lexer;
  let at = start;
  let isNumber = isDigitCode(text.charCodeAt(start));
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === 35 && text.charCodeAt(at + 1) === 123 && !mayBeBlock(text, at)) at++;
    else if (code === 33 && at > start && text[at - 1] === "$" && isVariableStart(text.charCodeAt(at + 1))) at++;
    else if (code === 123 || (code === 91 && at > start && text[at - 1] === "$")) {
      const end = isMarkup(text, at) || (text[at - 1] !== "$" && opensList(text, at)) ? -1 : lexer.templateEnd(at);
      if (end < 0) break;
      at = end;
      isNumber = false;
    } else if (isWordCode(code)) {
      if (!isDigitCode(code)) isNumber = false;
      at++;
    } else break;
  }
  if (isNumber && text[at] === "." && isDigitCode(text.charCodeAt(at + 1))) {
    at++;
    while (at < limit && isDigitCode(text.charCodeAt(at))) at++;
  }
  return token(isNumber ? "number" : "word", start, Math.max(Math.min(at, limit), start + 1));
}
