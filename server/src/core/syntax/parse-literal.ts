import { insert, replace, type TextEdit } from "../text/edit";
import { isPlaceholder, isToFillIn } from "../text/placeholder";
import { quoteNear } from "../text/quotes";
import type { Span } from "../text/span";
import { straightQuote } from "./characters";
import type { Cursor } from "./cursor";
import { readCut } from "./cut-literal";
import { entityAt } from "./entities";
import { parseTemplate, startsTemplate, templateLength } from "./parse-names";
import type { Token } from "./token";
import type { Literal } from "./tree";

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", t: "\t", n: "\n", r: "\r", Z: "\x1a", "0": "\0" };
const OCTAL = /^[01][0-7]{2}/;

/** The content of a string token, its quotes left out. */
export function contentOf(token: Token, text: string): Span {
  if (token.note === "entity") {
    const length = entityAt(text, token.start)!.end - token.start;
    return { start: token.start + length, end: token.end - length };
  }
  const isClosed =
    token.note !== "unclosed" && token.end - token.start > 1 && straightQuote(text[token.end - 1]!) !== undefined;
  return { start: token.start + 1, end: isClosed ? token.end - 1 : token.end };
}

/** Joins string tokens into one literal and resolves the escapes. Source of the escapes: the vendor's page on them. */
export function literalOf(tokens: readonly Token[], text: string): Literal {
  const first = contentOf(tokens[0]!, text);
  const [{ start }, { end }] = [tokens[0]!, tokens.at(-1)!];
  const raw = text.slice(first.start, first.end);
  if (tokens.length === 1 && !raw.includes("\\")) {
    return { node: "literal", start, end, quoted: true, contentStart: first.start, value: raw };
  }
  const { value, offsets, joins } = unescaped(
    text,
    tokens.map((token) => contentOf(token, text)),
  );
  const literal = { node: "literal", start, end, quoted: true, contentStart: first.start, value, offsets } as const;
  return joins.length > 1 ? { ...literal, joins } : literal;
}

/** The text without its escapes in some of its places, one behind the other, and where each unit of that stands. */
export function unescaped(
  text: string,
  contents: readonly Span[],
): Required<Pick<Literal, "value" | "offsets" | "joins">> {
  const offsets: number[] = [];
  const joins: { index: number; end: number }[] = [];
  let value = "";
  for (const { start, end } of contents) {
    for (let at = start; at < end; ) {
      const { length, unit } = unitAt(text, at, end);
      offsets.push(at);
      value += unit;
      at += length;
    }
    joins.push({ index: value.length, end });
  }
  offsets.push(contents.at(-1)!.end);
  return { value, offsets, joins };
}

/** One UTF-16 unit of the value and how much of the text it takes. */
function unitAt(text: string, at: number, end: number): { length: number; unit: string } {
  if (text[at] !== "\\" || at + 1 >= end) return { length: 1, unit: text[at]! };
  const octal = OCTAL.exec(text.slice(at + 1, Math.min(at + 4, end)));
  if (octal) return { length: 4, unit: String.fromCharCode(Number.parseInt(octal[0], 8)) };
  const escaped = text[at + 1]!;
  return { length: 2, unit: ESCAPES[escaped] ?? escaped };
}

/** Reads a literal where adjacent ones are joined: COMMENT, LOCATION, STORED BY, USING. */
export function parseJoinedLiteral(cursor: Cursor, goesOn = isString): Literal | undefined {
  const tokens: Token[] = [];
  while (goesOn(cursor)) {
    const token = cursor.next();
    const cut = tokens.length === 0 ? readCut(cursor, token) : undefined;
    if (cut) return cut;
    if (tokens.length > 0) reportLostQuote(cursor, tokens.at(-1)!, token);
    tokens.push(token);
  }
  return tokens.length === 0 ? undefined : literalOf(tokens, cursor.text);
}

const isString = (cursor: Cursor): boolean => cursor.at("string");

/** A doubled quote ends one literal and begins another: joined, they lack it. */
function reportLostQuote(cursor: Cursor, before: Token, token: Token): void {
  const quote = cursor.text[token.start]!;
  if (token.start !== before.end || cursor.text[before.end - 1] !== quote || token.note || before.note) return;
  const between = { start: before.end - 1, end: token.start + 1 };
  cursor.report("literal-adjacent", between, { edits: [replace(between, `\\${quote}`)], expected: "lost" });
}

/** How many tokens ahead belong to a value whose quotes were forgotten. */
function unquotedLength(cursor: Cursor): number {
  let end = cursor.lengthBeforeQuote();
  const isOnLine = end === 0 || !cursor.startsLine(end);
  if (isOnLine && cursor.at("other", end)) return end + 1;
  if (cursor.at(":") && !(isOnLine && cursor.at("string", end))) {
    while (end > 1 && (cursor.at(",", end - 1) || cursor.at(")", end - 1))) end--;
    return end;
  }
  let length = 0;
  while (length < end && !cursor.at(",", length) && !cursor.at(")", length)) length++;
  return length;
}

/** Reads the value ahead that lacks its quotes, to the comma, parenthesis or line's end; `:name` may be one, or a variable. */
export const parseUnquotedValue = (cursor: Cursor, mayBeBound = true): Literal | undefined =>
  unquoted(cursor, unquotedLength(cursor), mayBeBound);

/** Reads the run of tokens ahead that stand together without a blank, as a class name or a URI would. */
export function parseUnquotedRun(cursor: Cursor): Literal | undefined {
  const isPart = (ahead: number): boolean =>
    !cursor.at(";", ahead) && !cursor.at(",", ahead) && !cursor.at(")", ahead) && !cursor.at("(", ahead);
  if (!cursor.peek() || !isPart(0)) return undefined;
  let length = 0;
  do length += startsTemplate(cursor, length) ? templateLength(cursor, length) : 1;
  while (cursor.peek(length) && cursor.isAdjacent(length) && isPart(length));
  return unquoted(cursor, length);
}

/** Reads `<some words>`, which stand for a literal with its quotes. */
export function parseTemplateLiteral(cursor: Cursor): Literal {
  const { start, end, text } = parseTemplate(cursor);
  return { node: "literal", start, end, value: text, quoted: false, contentStart: start };
}

/** What drivers and clients put a value in the place of. */
const BOUND = /^(?:(\?)|:([A-Za-z_]\w*))$/;

function unquoted(cursor: Cursor, length: number, mayBeBound = true): Literal | undefined {
  if (length === 0) return undefined;
  const first = cursor.peek()!;
  const last = cursor.peek(length - 1)!;
  for (let read = 0; read < length; read++) cursor.next();
  const span = { start: first.start, end: last.end };
  const value = cursor.text.slice(span.start, span.end).replace(/^['"`]|['"`]$/g, "");
  const contentStart = /['"`]/.test(cursor.text[span.start]!) ? span.start + 1 : span.start;
  const bound = mayBeBound ? BOUND.exec(value) : null;
  if (bound) {
    cursor.report("placeholder", span);
    return { node: "literal", ...span, value: `\${${bound[1] ?? bound[2]}}`, quoted: false, contentStart };
  }
  if (isToFillIn(value)) cursor.report("template-leftover", span);
  else if (isPlaceholder(value)) cursor.report("placeholder", span);
  else if (!cursor.isFull)
    cursor.report("quote-missing", span, { edits: quote(span, value, cursor.text), found: value });
  return { node: "literal", ...span, value, quoted: false, contentStart };
}

/** Puts in the quotes that are missing; what stands between them may be a secret, and is not repeated. */
function quote(span: Span, value: string, text: string): TextEdit[] {
  const raw = text.slice(span.start, span.end);
  const mark = value.includes('"') ? "'" : quoteNear(text, span.start);
  if (raw === value) return [insert(span.start, mark), insert(span.end, mark)];
  if (raw === `\`${value}\``) return [span.start, span.end - 1].map((at) => replace({ start: at, end: at + 1 }, mark));
  if (raw === `${value}'` || raw === `${value}"`) return [insert(span.start, raw.at(-1)!)];
  return [replace(span, mark + value + mark)];
}
