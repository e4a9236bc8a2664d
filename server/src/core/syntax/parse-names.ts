import { replace } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import type { Cursor } from "./cursor";
import { RESERVED } from "./keywords";
import type { Token } from "./token";
import type { Identifier, QualifiedName } from "./tree";

/** Other words may begin with a digit. */
const NUMBER = /^\d+(?:\.\d*)?(?:e\d+|bd|[lsy])?$/i;

const isNamePart = (cursor: Cursor, ahead = 0): boolean =>
  cursor.at("word", ahead) || cursor.at("quoted", ahead) || cursor.at("number", ahead);

export const startsName = (cursor: Cursor, ahead = 0): boolean =>
  isNamePart(cursor, ahead) || (ahead === 0 && startsTemplate(cursor));

/** Whether `<some words>` is ahead, to be filled in. */
export const startsTemplate = (cursor: Cursor): boolean => cursor.at("<") && cursor.at(">", templateLength(cursor) - 1);

/** The number of its tokens; the limit keeps a stray `<` from reading on. */
export function templateLength(cursor: Cursor): number {
  let length = 1;
  while (length < 8 && cursor.peek(length) && !cursor.at(">", length - 1) && !cursor.startsLine(length)) length++;
  return length;
}

/** Reads one name. A hyphen inside it, a reserved word or a `<template>` is a problem, and the name is kept. */
export function parseIdentifier(cursor: Cursor): Identifier {
  if (startsTemplate(cursor)) return parseTemplate(cursor);
  const isReserved = RESERVED.has(cursor.word());
  const first = cursor.next();
  if (first.kind === "quoted") return quotedName(cursor, first);
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
  while (cursor.at(".") && isNamePart(cursor, 1)) {
    const dot = cursor.next();
    parts.push(parseIdentifier(cursor));
    if (parts.length === MOST_PARTS + 1) cursor.report("unexpected", { start: dot.start, end: cursor.lastEnd });
  }
  return { node: "name", start: parts[0]!.start, end: parts.at(-1)!.end, parts };
}

/** Of a name: project, schema and table. */
export const MOST_PARTS = 3;
