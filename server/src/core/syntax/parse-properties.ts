import { insert, remove, replace, type TextEdit } from "../text/edit";
import { isPlaceholder } from "../text/placeholder";
import { inQuotesNear } from "../text/quotes";
import { type Span, spanOf } from "../text/span";
import { straightQuote } from "./characters";
import { startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { readCut } from "./cut-literal";
import { literalOf, parseTemplateLiteral, parseUnquotedValue } from "./parse-literal";
import { readUnknown, startsTemplate, templateLength } from "./parse-names";
import { closeList, openList, readComma, readItemEnd, readUnknownList, skipToNext, standsAlone } from "./recover";
import type { Token } from "./token";
import type { Literal, PropertyList, PropertyNode } from "./tree";

const PAIR = /^\s*([\w.]+)\s*=\s*(.*)$/s;

/** Reads `( 'key' = 'value', … )`; `keyword` names the list and was read last. */
export function parsePropertyList(cursor: Cursor, keyword: string): PropertyList | undefined {
  const start = cursor.peek()?.start;
  if (start === undefined || readUnknownList(cursor) || !hasList(cursor, keyword)) return undefined;
  const word = cursor.peek(-1) ?? cursor.peek()!;
  const unopened = openList(cursor);
  const second = cursor.at("(") && cursor.at("string", 1) && cursor.at("=", 2) ? cursor.next() : undefined;
  const before = cursor.problems.length;
  const properties: PropertyNode[] = [];
  let insertAt = cursor.lastEnd;
  while (!closeList(cursor, () => cursor.at("string", 1) && cursor.at("=", 2), unopened)) {
    if (readComma(cursor) || readHalfTyped(cursor)) continue;
    const property = startsKey(cursor) ? parseProperty(cursor) : undefined;
    if (property) {
      properties.push(property);
      insertAt = property.end;
    } else if (standsAlone(cursor)) {
      readUnknown(cursor);
    } else if (isBeforeKey(cursor)) {
      cursor.report("unexpected", cursor.next());
      continue;
    } else {
      skipToNext(cursor);
    }
    if (isCutShort(cursor, property)) continue;
    if (cursor.problems.at(-1)?.expected !== "outside") readItemEnd(cursor, () => startsKey(cursor));
  }
  if (second) reportSecond(cursor, second);
  const span = { start, end: cursor.lastEnd };
  if (properties.length === 0 && cursor.problems.length === before)
    cursor.report("properties-empty", span, { edits: withoutList(cursor, word.start, keyword), expected: keyword });
  return { node: "properties", ...span, keyword: spanOf(word.start, word.end), properties, insertAt };
}

/** Whether a property begins on a line of its own, so that the one before it, of which not all is there, is being typed. */
const startsNext = (cursor: Cursor): boolean => cursor.at("string") && cursor.startsLine() && cursor.at("=", 1);

/** Reads a key with an open quote before another property: the quote is all that is told of. */
function readHalfTyped(cursor: Cursor): boolean {
  const isHalf = cursor.at("string") && cursor.peek()!.note === "unclosed" && cursor.holds(startsNext, 1);
  if (isHalf) cursor.next();
  return isHalf;
}

/** Whether a property ends before its value, or with an open quote: its comma would come behind that. */
const isCutShort = (cursor: Cursor, property: PropertyNode | undefined): boolean =>
  property !== undefined && startsNext(cursor) && (property.value === undefined || cursor.before?.note === "unclosed");

/** A parenthesis that stands twice, with the second one at the list's end where that is there. */
function reportSecond(cursor: Cursor, open: Token): void {
  const edits = [remove(open)];
  if (cursor.at(")")) edits.push(remove(cursor.next()));
  cursor.report("parenthesis", open, { edits });
}

/** Whether a sign stands before a key that is as it should be. */
const isBeforeKey = (cursor: Cursor): boolean =>
  !cursor.at("(") && cursor.at("string", 1) && cursor.at("=", 2) && !cursor.startsLine(1);

/** TBLPROPERTIES that say nothing may go; a storage handler needs its properties. */
function withoutList({ text, lastEnd }: Cursor, word: number, keyword: string): TextEdit[] {
  if (keyword !== "TBLPROPERTIES") return [];
  let start = word;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  return [remove({ start, end: lastEnd })];
}

function hasList(cursor: Cursor, keyword: string): boolean {
  if (cursor.at("(") || cursor.at("string")) return true;
  cursor.report("value-missing", cursor.lastCharacter, { expected: keyword });
  return false;
}

/** A key, quoted or with its quotes forgotten: words and dots up to a `=` on the same line. */
function startsKey(cursor: Cursor): boolean {
  return cursor.at("string") || unquotedKeyLength(cursor) > 0 || isTemplateKey(cursor);
}

const isTemplateKey = (cursor: Cursor): boolean => startsTemplate(cursor) && cursor.at("=", templateLength(cursor));

function unquotedKeyLength(cursor: Cursor): number {
  if (!cursor.at("word") && !cursor.at("other")) return 0;
  let length = 1;
  while (cursor.peek(length) && !cursor.startsLine(length)) {
    if (cursor.at("=", length)) return length;
    if (
      !cursor.at("word", length) &&
      !cursor.at(".", length) &&
      !cursor.at("other", length) &&
      !cursor.at("number", length)
    )
      return 0;
    length++;
  }
  return 0;
}

function parseProperty(cursor: Cursor): PropertyNode {
  const key = cursor.at("string") ? readKey(cursor) : unquotedKey(cursor);
  const isAlone = cursor.done || cursor.at(",") || cursor.at(")") || cursor.at(";") || startsNext(cursor);
  if (!cursor.at("=") && isAlone) return joinedPair(cursor, key);
  readEquals(cursor, key);
  const value = parseValue(cursor, key);
  return { node: "property", start: key.start, end: cursor.lastEnd, key, value };
}

/** A key; one that a doubled quote, or a blank between quotes, cuts into two literals is read as one. */
function readKey(cursor: Cursor): Literal {
  const tokens = [cursor.next()];
  while (cursor.at("string") && cursor.at("=", 1) && goesOn(cursor, tokens.at(-1)!)) {
    reportAdjacent(cursor, tokens.at(-1)!, cursor.peek()!);
    tokens.push(cursor.next());
  }
  return literalOf(tokens, cursor.text);
}

/** Whether the literal ahead goes on with the key before it, and is no further key: there is nothing, or a dot, between the two. */
function goesOn(cursor: Cursor, { start, end }: Token): boolean {
  const isDot = (at: number): boolean => cursor.text[at] === ".";
  return isDoubled(cursor, end) || (end - start > 2 && (isDot(end - 2) || isDot(cursor.peek()!.start + 1)));
}

/** Whether a literal begins at a place with the quote that ends the one before it there. */
const isDoubled = ({ text }: Cursor, end: number): boolean => text[end] === text[end - 1];

function reportAdjacent(cursor: Cursor, before: Token, token: Token): void {
  const isEscape = isDoubled(cursor, before.end);
  const between = { start: before.end - 1, end: token.start + 1 };
  const edits = [replace(between, isEscape ? `\\${cursor.text[token.start]}` : "")];
  cursor.report("literal-adjacent", isEscape ? between : token, { edits, expected: isEscape ? "escape" : "" });
}

function unquotedKey(cursor: Cursor): Literal {
  if (isTemplateKey(cursor)) return parseTemplateLiteral(cursor);
  const length = unquotedKeyLength(cursor);
  const first = cursor.peek()!;
  const span = { start: first.start, end: cursor.peek(length - 1)!.end };
  cursor.reset(cursor.position + length);
  const value = cursor.text.slice(span.start, span.end).replace(/^['"]|['"]$/g, "");
  if (isPlaceholder(value)) cursor.report("placeholder", span);
  else if (!cursor.isFull) {
    const edits = [replace(span, inQuotesNear(cursor.text, span.start, `'${value}'`))];
    cursor.report("quote-missing", span, { edits, found: value });
  }
  return { node: "literal", ...span, value, quoted: false, contentStart: first.start };
}

/** `'key=value'` in one literal, or a key with nothing behind it. */
function joinedPair(cursor: Cursor, key: Literal): PropertyNode {
  const pair = PAIR.exec(key.value);
  if (pair) {
    const edits = [replace(key, inQuotesNear(cursor.text, key.start, `'${pair[1]}'='${pair[2]}'`))];
    cursor.report("equals", key, { edits, found: "joined", expected: "=" });
  } else {
    cursor.report("value-missing", key, { expected: "value", found: key.value });
  }
  return { node: "property", start: key.start, end: key.end, key, value: undefined };
}

function readEquals(cursor: Cursor, key: Literal): void {
  if (cursor.at("=")) {
    const { start } = cursor.next();
    if (!cursor.at(">") || !cursor.isAdjacent()) return;
    const arrow = { start, end: cursor.next().end };
    cursor.report("equals", arrow, { edits: [replace(arrow, "=")], expected: "=" });
  } else if (cursor.at("string") || cursor.at("word") || cursor.at("number")) {
    cursor.report("equals", cursor.lastCharacter, { edits: [insert(key.end, "=")], found: "", expected: "=" });
  } else {
    const wrong = cursor.next();
    let end = wrong.end;
    while (cursor.at("=") || (cursor.isAdjacent() && (cursor.at(">") || cursor.at(":") || cursor.at("other"))))
      end = cursor.next().end;
    const span = { start: wrong.start, end };
    cursor.report("equals", span, { edits: [replace(span, "=")], expected: "=" });
  }
}

/** A column mapping is written with colons. */
const MAPPING = /mapping$/i;

function parseValue(cursor: Cursor, key: Literal): Literal | undefined {
  if (isStray(cursor)) cursor.report("unexpected", cursor.next());
  if (cursor.at("string") && !startsNext(cursor)) {
    const first = cursor.next();
    const cut = readCut(cursor, first);
    if (cut) return cut;
    if (readDoubled(cursor, first) || (MAPPING.test(key.value) && readListed(cursor, first))) return undefined;
    readAdjacent(cursor, first);
    return withoutComma(cursor, literalOf([first], cursor.text));
  }
  const mayBeBound = !MAPPING.test(key.value);
  const isThere = !cursor.done && !startsClause(cursor) && !startsNext(cursor);
  const value = isThere ? parseUnquotedValue(cursor, mayBeBound) : undefined;
  if (!value) cursor.report("value-missing", cursor.lastCharacter, { expected: "value", found: key.value });
  return value;
}

/** Whether a sign that is no quote stands before a literal. */
const isStray = (cursor: Cursor): boolean =>
  cursor.at("other") && cursor.at("string", 1) && straightQuote(cursor.textAt()) === undefined;

/** A value that ends with the comma that belongs behind its quote, as in `'track,' 'key' = …`; a comma alone is a value. */
function withoutComma(cursor: Cursor, value: Literal): Literal {
  if (value.offsets || !value.quoted || !/[^,],$/.test(value.value) || !cursor.at("string") || !cursor.at("=", 1))
    return value;
  const comma = { start: value.end - 2, end: value.end - 1 };
  cursor.report("comma-missing", comma, { edits: [remove(comma), insert(value.end, ",")], expected: "outside" });
  return { ...value, value: value.value.slice(0, -1) };
}

/** Reads the rest of a value with doubled quotes, each of which ends one literal and begins another: that is one problem. */
function readDoubled(cursor: Cursor, first: Token): boolean {
  const quotes: Span[] = [];
  let last = first;
  // What stands before an `=` is the next key.
  while (cursor.at("string") && !cursor.at("=", 1) && cursor.isAdjacent() && isDoubled(cursor, last.end)) {
    quotes.push({ start: last.end - 1, end: last.end + 1 });
    last = cursor.next();
  }
  if (quotes.length === 0) return false;
  const edits = quotes.map((at) => replace(at, `\\${cursor.text[at.start]}`));
  cursor.report("literal-adjacent", quotes[0]!, { edits, expected: "escape" });
  return true;
}

/** An entry of a mapping in a literal of its own. */
const ENTRY = /^['"]\s*:?\w+\s*['"]$/;

/** Reads the further literals of a mapping of which each entry is one: `':a', 'b'`. */
function readListed(cursor: Cursor, first: Token): boolean {
  const isEntry = (): boolean =>
    cursor.at(",") &&
    cursor.at("string", 1) &&
    ENTRY.test(cursor.textAt(1)) &&
    (cursor.at(",", 2) || cursor.at(")", 2));
  let last = first;
  const edits: TextEdit[] = [];
  const second = cursor.peek(1);
  while (isEntry()) {
    cursor.next();
    const token = cursor.next();
    edits.push(replace({ start: last.end - 1, end: token.start + 1 }, ", "));
    last = token;
  }
  if (edits.length === 0) return false;
  cursor.report("literal-adjacent", second!, { edits });
  return true;
}

/** Further literals behind a value: MaxCompute joins adjacent literals elsewhere, but not here. */
function readAdjacent(cursor: Cursor, first: Token): void {
  let last = first;
  while (cursor.at("string") && !cursor.at("=", 1) && !cursor.at(":", 1) && !cursor.at("string", 1)) {
    const token = cursor.next();
    reportAdjacent(cursor, last, token);
    last = token;
  }
}
