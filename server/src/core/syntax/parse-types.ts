import { insert, remove, replace, type TextEdit } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import { textOf } from "../text/span";
import type { Cursor } from "./cursor";
import { inCaseOf } from "./keyword-case";
import { parseJoinedLiteral } from "./parse-literal";
import {
  parseIdentifier,
  parseTemplate,
  readUnknown,
  startsName,
  startsTemplate,
  templateLength,
  unknownLength,
} from "./parse-names";
import type { Token } from "./token";
import type { TypeNode } from "./tree";
import { isNested, isTypeName, type Parameters, parametersOf, typeMeant, typeOfWords } from "./type-names";

const MOST_MEMBERS: Readonly<Record<string, number>> = { ARRAY: 1, MAP: 2 };
const DEEPEST = 50;

/** Reads a type with its parameters and nested types. The caller has seen that a word or a template stands here. */
export function parseType(cursor: Cursor, depth = 0): TypeNode {
  if (!cursor.at("word")) {
    const template = parseIdentifier(cursor);
    return {
      node: "type",
      start: template.start,
      end: template.end,
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
  while (isNested && cursor.at(".") && !startsTemplate(cursor, 1) && startsName(cursor, 1))
    cursor.reset(cursor.position + 2);
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

function readParameters(cursor: Cursor, name: Token, rule: Parameters): void {
  if (!cursor.at("(")) {
    if (rule !== "required") return;
    const edits = [replace(name, inCaseOf(textOf(cursor.text, name), "STRING"))];
    cursor.report("type-malformed", name, { edits, expected: "length" });
    return;
  }
  const open = cursor.peek()!;
  const isNumbers = hasNumbers(cursor, rule === "optional");
  if (isNumbers) readNumbers(cursor);
  else cursor.skipBalanced();
  const span = { start: open.start, end: cursor.lastEnd };
  if (rule === "none") {
    cursor.report("type-malformed", span, { edits: [remove({ start: name.end, end: span.end })], expected: "none" });
  } else if (!isNumbers) cursor.report("type-malformed", span, { expected: "numbers" });
}

function readNumbers(cursor: Cursor): void {
  do {
    if (startsTemplate(cursor)) parseTemplate(cursor);
    else cursor.next();
  } while (!cursor.at(")", -1));
}

/** Whether `(n)`, or `(p, s)` where two may stand, is ahead. */
function hasNumbers(cursor: Cursor, mayBeTwo: boolean): boolean {
  const first = numberEnd(cursor, 1);
  if (first === 0 || cursor.at(")", first)) return first > 0;
  const second = mayBeTwo && cursor.at(",", first) ? numberEnd(cursor, first + 1) : 0;
  return second > 0 && cursor.at(")", second);
}

/** Behind the number ahead, or what stands for one; 0 where there is none. */
function numberEnd(cursor: Cursor, ahead: number): number {
  if (cursor.at("number", ahead) || hasPlaceholder(cursor.textAt(ahead))) return ahead + 1;
  return startsTemplate(cursor, ahead) ? ahead + templateLength(cursor, ahead) : 0;
}

function readNested(cursor: Cursor, name: Token, kind: string, depth: number): void {
  const malformed = (edits: readonly TextEdit[] = []): void =>
    cursor.report("type-malformed", { start: name.start, end: cursor.lastEnd }, { edits, expected: kind });
  if (!cursor.at("<")) {
    if (cursor.at("(")) cursor.skipBalanced();
    malformed();
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
  if (!cursor.at(">")) malformed([insert(cursor.lastEnd, ">")]);
  else {
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
