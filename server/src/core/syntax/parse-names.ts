import { replace } from "../text/edit";
import { hasPlaceholder, isPlaceholder } from "../text/placeholder";
import type { Span } from "../text/span";
import { QUOTE_LOOKALIKES } from "./characters";
import type { Cursor } from "./cursor";
import { RESERVED } from "./keywords";
import type { Token } from "./token";
import type { Identifier, QualifiedName } from "./tree";

/** Other words may begin with a digit. */
const NUMBER = /^\d+(?:\.\d*)?(?:e\d+|bd|[lsy])?$/i;

const isNamePart = (cursor: Cursor, ahead = 0): boolean =>
  cursor.at("word", ahead) || cursor.at("quoted", ahead) || cursor.at("number", ahead);

/** Whether a name is ahead, `<some words>` included. */
export const startsName = (cursor: Cursor, ahead = 0): boolean =>
  isNamePart(cursor, ahead) || startsTemplate(cursor, ahead);

/** The quotes of literals, which other systems have around names. */
const IN_QUOTES = new RegExp(`^['"${QUOTE_LOOKALIKES}][^'"${QUOTE_LOOKALIKES}\\\\\\r\\n]+['"${QUOTE_LOOKALIKES}]$`);

/** Whether what stands ahead is a name in the quotes of a literal, if a name is to stand there. */
export const startsQuotedName = (cursor: Cursor, ahead = 0): boolean =>
  cursor.at("string", ahead) && IN_QUOTES.test(cursor.textAt(ahead));

/** Whether `<some words>` is ahead, to be filled in. */
export const startsTemplate = (cursor: Cursor, ahead = 0): boolean =>
  cursor.at("<", ahead) && cursor.at(">", ahead + templateLength(cursor, ahead) - 1);

/** The number of its tokens; the limit keeps a stray `<` from reading on. */
export function templateLength(cursor: Cursor, ahead = 0): number {
  let end = ahead + 1;
  while (end < ahead + 8 && cursor.peek(end) && !cursor.at(">", end - 1) && !cursor.startsLine(end)) end++;
  return end - ahead;
}

/** The number of tokens of the placeholder ahead, a word or `<some words>`; 0 where there is none. */
export function unknownLength(cursor: Cursor, ahead = 0): number {
  if (cursor.at("word", ahead)) return isPlaceholder(cursor.textAt(ahead)) ? 1 : 0;
  return startsTemplate(cursor, ahead) ? templateLength(cursor, ahead) : 0;
}

/** Reads a placeholder that stands for a part of a statement, or for several. */
export function readUnknown(cursor: Cursor): void {
  const { start } = cursor.peek()!;
  if (startsTemplate(cursor)) parseTemplate(cursor);
  else cursor.next();
  cursor.report("placeholder", { start, end: cursor.lastEnd });
}

/** Reads one name. A hyphen inside it, a reserved word, quotes or a `<template>` are a problem, and the name is kept. */
export function parseIdentifier(cursor: Cursor): Identifier {
  if (startsTemplate(cursor)) {
    const template = parseTemplate(cursor);
    return isNamePart(cursor) && cursor.isAdjacent() ? withTemplates(cursor, template) : template;
  }
  if (cursor.at("string")) return nameInQuotes(cursor);
  const isReserved = RESERVED.has(cursor.word());
  const first = cursor.next();
  if (first.kind === "quoted") return quotedName(cursor, first);
  if (continuesByTemplate(cursor)) return withTemplates(cursor, first);
  const text = cursor.text.slice(first.start, first.end);
  if (
    cursor.at("other") &&
    cursor.textAt() === "-" &&
    cursor.isAdjacent() &&
    cursor.isAdjacent(1) &&
    isNamePart(cursor, 1)
  ) {
    return hyphenated(cursor, first);
  }
  const wrong = isReserved ? "reserved" : NUMBER.test(text) ? "number" : undefined;
  if (wrong) cursor.report("name", first, { edits: [replace(first, `\`${text}\``)], expected: wrong });
  return { node: "identifier", start: first.start, end: first.end, text, quoted: false };
}

/** Whether `<x>` stands ahead as a further part of the name before it, as in `ods_<x>`, and not what a type holds. */
const continuesByTemplate = (cursor: Cursor): boolean =>
  cursor.isAdjacent() && startsTemplate(cursor) && !/^(?:ARRAY|MAP|STRUCT)$/.test(cursor.word(-1));

/** Reads the rest of a name of which some is to be filled in. */
function withTemplates(cursor: Cursor, first: Span): Identifier {
  while (cursor.isAdjacent() && startsName(cursor)) {
    if (startsTemplate(cursor)) parseTemplate(cursor);
    else cursor.next();
  }
  const span = { start: first.start, end: cursor.lastEnd };
  return { node: "identifier", ...span, text: cursor.text.slice(span.start, span.end), quoted: false };
}

/** Reads the `<some words>` ahead as a name. */
export function parseTemplate(cursor: Cursor): Identifier {
  const length = templateLength(cursor);
  const start = cursor.peek()!.start;
  const end = cursor.peek(length - 1)!.end;
  for (let read = 0; read < length; read++) cursor.next();
  cursor.report("template-leftover", { start, end });
  return { node: "identifier", start, end, text: cursor.text.slice(start, end), quoted: false };
}

function quotedName(cursor: Cursor, token: Token): Identifier {
  const isClosed = token.note !== "unclosed";
  const text = cursor.text.slice(token.start + 1, isClosed ? token.end - 1 : token.end).replaceAll("``", "`");
  return { node: "identifier", start: token.start, end: token.end, text, quoted: true };
}

const PLAIN = /^[A-Za-z_]\w*$/;

function nameInQuotes(cursor: Cursor): Identifier {
  const { start, end } = cursor.next();
  const text = cursor.text.slice(start + 1, end - 1);
  const isPlain = hasPlaceholder(text) || (PLAIN.test(text) && !RESERVED.has(text.toUpperCase()));
  const edits = [replace({ start, end }, isPlain ? text : `\`${text}\``)];
  cursor.report("quote-needless", { start, end }, { edits, found: text, expected: isPlain ? "" : "back-quotes" });
  return { node: "identifier", start, end, text, quoted: true };
}

function hyphenated(cursor: Cursor, first: Token): Identifier {
  let end = first.end;
  while (cursor.textAt() === "-" && cursor.isAdjacent() && cursor.isAdjacent(1) && isNamePart(cursor, 1)) {
    cursor.next();
    end = cursor.next().end;
  }
  const span = { start: first.start, end };
  const text = cursor.text.slice(span.start, end);
  if (!hasPlaceholder(text))
    cursor.report("name", span, { edits: [replace(span, text.replaceAll("-", "_"))], expected: "hyphen" });
  return { node: "identifier", ...span, text, quoted: false };
}

/** Reads `a`, `a.b` or `a.b.c`; the caller has seen that a name begins here. */
export function parseQualifiedName(cursor: Cursor): QualifiedName {
  const parts = [parseIdentifier(cursor)];
  while (cursor.at(".") && (startsName(cursor, 1) || startsQuotedName(cursor, 1))) {
    const dot = cursor.next();
    parts.push(parseIdentifier(cursor));
    if (parts.length === MOST_PARTS + 1) cursor.report("unexpected", { start: dot.start, end: cursor.lastEnd });
  }
  return { node: "name", start: parts[0]!.start, end: parts.at(-1)!.end, parts };
}

/** Of a name: project, schema and table. */
export const MOST_PARTS = 3;

/** How many tokens of a name with its parts are ahead, where a word is. */
export function nameLength(cursor: Cursor): number {
  let length = 1;
  while (cursor.at(".", length)) length += 2;
  return length;
}

/** Goes behind the further parts of a name; a dot with none behind it stays. */
export function skipFurtherParts(cursor: Cursor): void {
  while (cursor.at(".") && !startsTemplate(cursor, 1) && startsName(cursor, 1)) cursor.reset(cursor.position + 2);
}
