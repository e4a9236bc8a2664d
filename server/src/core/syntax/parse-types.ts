import { insert, replace, type TextEdit } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import { textOf } from "../text/span";
import { skipAround, skipMembers } from "./angles";
import type { Cursor } from "./cursor";
import { inCaseOf } from "./keyword-case";
import { parseJoinedLiteral } from "./parse-literal";
import { parseIdentifier, readUnknown, skipFurtherParts, startsName, unknownLength } from "./parse-names";
import type { Token } from "./token";
import type { TypeNode } from "./tree";
import { isNested, isTypeName, parametersOf, typeMeant, typeOfWords } from "./type-names";
import { readParameters } from "./type-parameters";

const MOST_MEMBERS: Readonly<Record<string, number>> = { ARRAY: 1, MAP: 2 };
const DEEPEST = 50;

/** Reads a type with its parameters and nested types. The caller has seen that a word or a template stands here. */
export function parseType(cursor: Cursor, depth = 0): TypeNode {
  if (!cursor.at("word")) {
    const template = parseIdentifier(cursor);
    if (depth > 0) skipFurtherParts(cursor);
    return {
      node: "type",
      start: template.start,
      end: cursor.lastEnd,
      name: template.text,
      unknown: true,
    };
  }
  const name = cursor.word();
  const token = cursor.next();
  const second = cursor.at("word") ? typeOfWords(name, cursor.word()) : undefined;
  if (second) return twoWords(cursor, token, second);
  const rule = parametersOf(name);
  if (rule) readParameters(cursor, token, rule);
  else if (isNested(name)) readNested(cursor, token, name, depth);
  else return unknownType(cursor, token, name, depth > 0);
  return {
    node: "type",
    start: token.start,
    end: cursor.lastEnd,
    name,
    unknown: false,
  };
}

function twoWords(cursor: Cursor, first: Token, expected: string): TypeNode {
  cursor.next();
  if (cursor.at("(")) cursor.skipBalanced();
  const span = { start: first.start, end: cursor.lastEnd };
  cursor.report("type-unknown", span, {
    edits: [replace(span, inCaseOf(textOf(cursor.text, first), expected))],
    expected,
  });
  return { node: "type", ...span, name: expected, unknown: true };
}

/** Inside another type the public grammar takes any class; so only what is meant to be a type is wrong there. */
function unknownType(cursor: Cursor, token: Token, name: string, isNested: boolean): TypeNode {
  const isClass = isNested && cursor.at(".");
  const isDecimal = cursor.at("(") && cursor.at(",", 2);
  if (isNested) skipFurtherParts(cursor);
  if (cursor.at("(")) cursor.skipBalanced();
  else if (cursor.at("<")) skipAngles(cursor);
  const span = { start: token.start, end: cursor.lastEnd };
  const expected = typeMeant(name, isDecimal) ?? "";
  if (isClass || (isNested && expected === "")) return { node: "type", ...span, name, unknown: true };
  if (!hasPlaceholder(cursor.text.slice(token.start, token.end))) {
    const place = parametersOf(expected) === "none" ? span : token;
    const edits = expected ? [replace(place, inCaseOf(textOf(cursor.text, token), expected))] : [];
    cursor.report("type-unknown", token, { edits, expected });
  }
  return { node: "type", ...span, name, unknown: true };
}

function readNested(cursor: Cursor, name: Token, kind: string, depth: number): void {
  const malformed = (edits: readonly TextEdit[] = []): void =>
    cursor.report("type-malformed", { start: name.start, end: cursor.lastEnd }, { edits, expected: kind });
  if (!cursor.at("<")) {
    if (cursor.at("(")) cursor.skipBalanced();
    malformed();
    if (!skipMembers(cursor)) skipAround(cursor);
    return;
  }
  if (depth >= DEEPEST) {
    skipAngles(cursor);
    return;
  }
  cursor.next();
  const isUnknown = standsForMembers(cursor);
  let [members, isWhole] = [1, readMember(cursor, kind, depth)];
  for (; cursor.at(",") && members !== MOST_MEMBERS[kind] && isMember(cursor, kind); members++) {
    cursor.next();
    isWhole = readMember(cursor, kind, depth) && isWhole;
  }
  if (!cursor.at(">")) {
    const { lastEnd } = cursor;
    const span = { start: name.start, end: lastEnd };
    const edits = skipMembers(cursor) ? [] : [insert(lastEnd, ">")];
    cursor.report("type-malformed", span, { edits, expected: kind });
  } else {
    cursor.next();
    if (!isWhole || (kind === "MAP" && members < 2 && !isUnknown)) malformed();
  }
}

/** Whether the comma ahead separates two members, and not two columns. */
const isMember = (cursor: Cursor, kind: string): boolean =>
  kind !== "STRUCT" ||
  cursor.at(":", 2) ||
  standsForMembers(cursor, 1) ||
  (cursor.problems.at(-1)?.expected === "colon" && cursor.at("word", 1) && isTypeName(cursor.word(2)));

/** Whether a placeholder is ahead that stands for a whole member, or for several. */
function standsForMembers(cursor: Cursor, ahead = 0): boolean {
  const length = unknownLength(cursor, ahead);
  return length > 0 && (cursor.at(">", ahead + length) || (cursor.at(",", ahead + length) && ahead === 0));
}

/** One type inside angle brackets, with its field name and comment inside STRUCT; false where a part of it is missing. */
function readMember(cursor: Cursor, kind: string, depth: number): boolean {
  const isStruct = kind === "STRUCT";
  if (isStruct && standsForMembers(cursor)) {
    readUnknown(cursor);
    return true;
  }
  const lacksColon = isStruct && cursor.at("word") && isTypeName(cursor.word(1)) && !isTypeName(cursor.word());
  const hasField = isStruct && startsName(cursor) && (cursor.at(":", 1) || !cursor.at("word") || lacksColon);
  if (hasField) parseIdentifier(cursor);
  if (lacksColon) reportColon(cursor);
  if (isStruct && cursor.at(":")) cursor.next();
  const type = startsName(cursor) ? parseType(cursor, depth + 1) : undefined;
  if (cursor.isWord("NOT", "NULL")) cursor.reset(cursor.position + 2);
  if (isStruct && cursor.isWord("COMMENT") && (cursor.at("string", 1) || unknownLength(cursor, 1) > 0)) {
    cursor.next();
    if (cursor.at("string")) parseJoinedLiteral(cursor);
    else parseIdentifier(cursor);
  }
  return type !== undefined && hasField === isStruct;
}

/** A field and its type with a blank between, as columns have it. */
function reportColon(cursor: Cursor): void {
  const field = cursor.before!;
  const blank = { start: field.end, end: cursor.peek()!.start };
  const isBlank = /^\s+$/.test(cursor.text.slice(blank.start, blank.end));
  cursor.report("type-malformed", field, { edits: isBlank ? [replace(blank, ":")] : [], expected: "colon" });
}

function skipAngles(cursor: Cursor): void {
  let depth = 0;
  while (!cursor.done && !cursor.at(";") && !cursor.at("string")) {
    const { kind } = cursor.next();
    if (kind === "<") depth++;
    else if (kind === ">" && --depth === 0) return;
  }
}
