import { insert, remove, replace } from "../text/edit";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholder";
import type { Span } from "../text/span";
import type { Cursor } from "./cursor";
import { parseIdentifier, startsName } from "./parse-names";
import type { Token } from "./token";
import type { TypeNode } from "./tree";

export type Parameters = "none" | "optional" | "required";

/** What may stand behind a type's name. Source: OdpsParser.g4; JSON and TIMESTAMP_NTZ from the pages on new types. */
const PARAMETERS: Readonly<Record<string, Parameters>> = {
  TINYINT: "none",
  SMALLINT: "none",
  INT: "none",
  BIGINT: "none",
  BOOLEAN: "none",
  FLOAT: "none",
  DOUBLE: "none",
  DATE: "none",
  DATETIME: "none",
  TIMESTAMP: "none",
  TIMESTAMP_NTZ: "none",
  STRING: "none",
  BINARY: "none",
  JSON: "none",
  DECIMAL: "optional",
  VARCHAR: "required",
  CHAR: "required",
};
const RULES: ReadonlyMap<string, Parameters> = new Map(Object.entries(PARAMETERS));
const NESTED = new Set(["ARRAY", "MAP", "STRUCT", "UNIONTYPE"]);
const KNOWN = [...Object.keys(PARAMETERS), ...NESTED];

/** Type names of other systems, and the MaxCompute type that holds their values. */
const FOREIGN: Readonly<Record<string, string>> = {
  INTEGER: "BIGINT",
  LONG: "BIGINT",
  INT64: "BIGINT",
  INT8: "BIGINT",
  INT32: "BIGINT",
  INT16: "BIGINT",
  UINT64: "BIGINT",
  NUMBER: "BIGINT",
  BIGSERIAL: "BIGINT",
  SERIAL: "BIGINT",
  MEDIUMINT: "BIGINT",
  TEXT: "STRING",
  VARCHAR2: "STRING",
  NVARCHAR: "STRING",
  CLOB: "STRING",
  LONGTEXT: "STRING",
  MEDIUMTEXT: "STRING",
  CHARACTER: "STRING",
  STR: "STRING",
  REAL: "DOUBLE",
  FLOAT64: "DOUBLE",
  FLOAT32: "DOUBLE",
  FLOAT8: "DOUBLE",
  NUMERIC: "DOUBLE",
  BOOL: "BOOLEAN",
  BLOB: "BINARY",
  VARBINARY: "BINARY",
  BYTES: "BINARY",
  BYTEA: "BINARY",
};
const FOREIGN_NAMES: ReadonlySet<string> = new Set(Object.keys(FOREIGN));
const SECOND_WORDS: ReadonlyMap<string, string> = new Map([
  ["PRECISION", "DOUBLE"],
  ["UNSIGNED", "BIGINT"],
  ["VARYING", "STRING"],
]);
const MOST_MEMBERS: Readonly<Record<string, number>> = { ARRAY: 1, MAP: 2 };
const DEEPEST = 50;

/** The types that may be written plainly. */
export const TYPE_NAMES: readonly string[] = [...RULES.keys(), "ARRAY", "MAP", "STRUCT"];

/** What may stand behind a type without members, by its name in upper case. */
export const parametersOf = (name: string): Parameters | undefined => RULES.get(name);

export const isTypeName = (word: string): boolean =>
  word !== "" && (RULES.has(word) || NESTED.has(word) || FOREIGN_NAMES.has(word));

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
  const second = cursor.at("word") ? secondWord(name, cursor.word()) : undefined;
  if (second) return twoWords(cursor, token, second);
  const rule = RULES.get(name);
  if (rule) readParameters(cursor, token, rule);
  else if (NESTED.has(name)) readNested(cursor, token, name, depth);
  else return unknownType(cursor, token, name);
  return {
    node: "type",
    start: token.start,
    end: cursor.lastEnd,
    name,
    unknown: false,
  };
}

/** The type that two words stand for: cut by a blank, or as another system has it. */
const secondWord = (name: string, next: string): string | undefined =>
  !isTypeName(name) && RULES.has(name + next) ? name + next : SECOND_WORDS.get(next);

function twoWords(cursor: Cursor, first: Token, expected: string): TypeNode {
  cursor.next();
  if (cursor.at("(")) cursor.skipBalanced();
  const span = { start: first.start, end: cursor.lastEnd };
  cursor.report("type-unknown", span, { edits: [replace(span, inCaseOf(cursor.text, first, expected))], expected });
  return { node: "type", ...span, name: expected, unknown: true };
}

function unknownType(cursor: Cursor, token: Token, name: string): TypeNode {
  if (cursor.at("(")) cursor.skipBalanced();
  else if (cursor.at("<")) skipAngles(cursor);
  const span = { start: token.start, end: cursor.lastEnd };
  const expected = FOREIGN[name] ?? nearest(name, KNOWN) ?? "";
  if (!hasPlaceholder(cursor.text.slice(token.start, token.end))) {
    const place = RULES.get(expected) === "none" ? span : token;
    const edits = expected ? [replace(place, inCaseOf(cursor.text, token, expected))] : [];
    cursor.report("type-unknown", token, { edits, expected });
  }
  return { node: "type", ...span, name, unknown: true };
}

/** Writes `word` in lower case where the text in its place has no capital. */
const inCaseOf = (text: string, place: Span, word: string): string =>
  /[A-Z]/.test(text.slice(place.start, place.end)) ? word : word.toLowerCase();

function readParameters(cursor: Cursor, name: Token, rule: Parameters): void {
  if (!cursor.at("(")) {
    if (rule !== "required") return;
    const edits = [replace(name, inCaseOf(cursor.text, name, "STRING"))];
    cursor.report("type-malformed", name, { edits, expected: "length" });
    return;
  }
  const open = cursor.peek()!;
  const isNumbers = hasNumbers(cursor);
  cursor.skipBalanced();
  const span = { start: open.start, end: cursor.lastEnd };
  if (rule === "none") {
    cursor.report("type-malformed", span, { edits: [remove({ start: name.end, end: span.end })], expected: "none" });
  } else if (!isNumbers) cursor.report("type-malformed", span, { expected: "numbers" });
}

/** Whether `(n)` or `(p, s)` stands ahead; a variable counts as a number. */
function hasNumbers(cursor: Cursor): boolean {
  const isNumber = (ahead: number): boolean => cursor.at("number", ahead) || hasPlaceholder(cursor.textAt(ahead));
  return isNumber(1) && (cursor.at(")", 2) || (cursor.at(",", 2) && isNumber(3) && cursor.at(")", 4)));
}

function readNested(cursor: Cursor, name: Token, kind: string, depth: number): void {
  if (!cursor.at("<")) {
    if (cursor.at("(")) cursor.skipBalanced();
    cursor.report("type-malformed", { start: name.start, end: cursor.lastEnd }, { expected: kind });
    return;
  }
  if (depth >= DEEPEST) {
    skipAngles(cursor);
    return;
  }
  cursor.next();
  for (let members = 1; ; members++) {
    readMember(cursor, kind, depth);
    if (!cursor.at(",") || members === MOST_MEMBERS[kind] || !isMember(cursor, kind)) break;
    cursor.next();
  }
  const span = { start: name.start, end: cursor.lastEnd };
  if (cursor.at(">")) cursor.next();
  else cursor.report("type-malformed", span, { edits: [insert(span.end, ">")], expected: kind });
}

/** Whether the comma ahead separates two members, and not two columns. */
const isMember = (cursor: Cursor, kind: string): boolean => kind !== "STRUCT" || cursor.at(":", 2);

/** One type inside angle brackets, with its field name and comment inside STRUCT. */
function readMember(cursor: Cursor, kind: string, depth: number): void {
  if (kind === "STRUCT" && (cursor.at(":", 1) || !cursor.at("word"))) {
    if (startsName(cursor)) parseIdentifier(cursor);
    if (cursor.at(":")) cursor.next();
  }
  if (startsName(cursor)) parseType(cursor, depth + 1);
  if (cursor.isWord("NOT", "NULL")) cursor.reset(cursor.position + 2);
  if (cursor.isWord("COMMENT") && cursor.at("string", 1)) cursor.reset(cursor.position + 2);
}

function skipAngles(cursor: Cursor): void {
  let depth = 0;
  while (!cursor.done && !cursor.at(";") && !cursor.at("string")) {
    const { kind } = cursor.next();
    if (kind === "<") depth++;
    else if (kind === ">" && --depth === 0) return;
  }
}
