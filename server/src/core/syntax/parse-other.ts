import { replace } from "../text/edit";
import { nearest } from "../text/nearest";
import { checkClauseOrder } from "./clause-order";
import { clauseWords } from "./clause-words";
import type { Cursor } from "./cursor";
import { parseClause, parseClauses } from "./parse-clauses";
import { parseJoinedLiteral } from "./parse-literal";
import { parseQualifiedName, startsName } from "./parse-names";
import { parsePropertyList } from "./parse-properties";
import type { Clause, Literal, OtherStatement, QualifiedName } from "./tree";

/**
 * Reads a statement beside CREATE that has to do with external tables; `undefined` for any other. What is read of it
 * is what it shares with CREATE; what follows that is left alone, since it may be newer than the public grammar.
 */
export function parseOther(cursor: Cursor): OtherStatement | undefined {
  switch (cursor.word()) {
    case "ALTER":
      return cursor.isWord("ALTER", "TABLE") ? parseAlter(cursor) : undefined;
    case "MSCK":
      return parseMsck(cursor);
    case "LOAD":
      return cursor.isWord("LOAD", "OVERWRITE") || cursor.isWord("LOAD", "INTO") ? parseLoad(cursor) : undefined;
    case "UNLOAD":
      return cursor.isWord("UNLOAD", "FROM") ? parseUnload(cursor) : undefined;
    case "SET":
      return parseSet(cursor);
    case "DROP":
      return cursor.isWord("DROP", "EXTERNAL", "TABLE") ? parseDrop(cursor) : undefined;
    default:
      return undefined;
  }
}

interface Parts {
  readonly name?: QualifiedName | undefined;
  readonly clauses?: readonly Clause[];
}

function other(
  cursor: Cursor,
  kind: OtherStatement["kind"],
  start: number,
  headEnd: number,
  { name, clauses = [] }: Parts = {},
): OtherStatement {
  const head = { start, end: headEnd };
  return { node: "other", kind, start, end: cursor.lastEnd, head, clauses, ...(name && { name }) };
}

const startOf = (cursor: Cursor): number => cursor.peek()?.start ?? cursor.lastEnd;

function skipWords(cursor: Cursor, count: number): number {
  cursor.reset(cursor.position + count);
  return cursor.lastEnd;
}

const parseName = (cursor: Cursor): QualifiedName | undefined =>
  startsName(cursor) ? parseQualifiedName(cursor) : undefined;

function skipPartition(cursor: Cursor): void {
  if (!cursor.isWord("PARTITION")) return;
  cursor.next();
  if (cursor.at("(")) cursor.skipBalanced();
}

function parseAlter(cursor: Cursor): OtherStatement | undefined {
  const start = startOf(cursor);
  const headEnd = skipWords(cursor, 2);
  const name = parseName(cursor);
  skipPartition(cursor);
  if (cursor.isWord("SET")) {
    cursor.next();
    const action = actionAhead(cursor);
    const clause = action === undefined ? undefined : parseSetClause(cursor, action);
    return clause && other(cursor, "alter-table", start, headEnd, { name, clauses: [clause] });
  }
  return cursor.isWord("ADD") ? parseAddPartition(cursor, start, headEnd, name) : undefined;
}

/** Reads `LOCATION '…'` where it stands, misspelt or not. */
function parseLocation(cursor: Cursor): Clause | undefined {
  const opening = clauseWords(cursor);
  return opening?.words[0] === "LOCATION" ? parseClause(cursor, opening)[0] : undefined;
}

/** What behind `ALTER TABLE … SET` has to do with the storage; all else is left alone. */
const ACTIONS = ["LOCATION", "SERDE", "SERDEPROPERTIES", "TBLPROPERTIES"];

function actionAhead(cursor: Cursor): string | undefined {
  const word = cursor.word();
  if (ACTIONS.includes(word)) return word;
  const near = /^\w+$/.test(word) ? nearest(word, ACTIONS) : undefined;
  return near && cursor.at(near.endsWith("PROPERTIES") ? "(" : "string", 1) ? near : undefined;
}

/** What stands behind `ALTER TABLE … SET`. */
function parseSetClause(cursor: Cursor, action: string): Clause | undefined {
  if (action === "LOCATION") return parseLocation(cursor);
  const start = startOf(cursor);
  const end = (): { node: "clause"; start: number; end: number } => ({ node: "clause", start, end: cursor.lastEnd });
  readWord(cursor, action);
  if (action === "SERDE") {
    const serde = literal(cursor, "SERDE");
    const hasList = cursor.isWord("WITH", "SERDEPROPERTIES");
    if (hasList) skipWords(cursor, 2);
    const properties = hasList ? parsePropertyList(cursor, "SERDEPROPERTIES") : undefined;
    return { kind: "row-format-serde", ...optional("serde", serde), ...optional("properties", properties), ...end() };
  }
  const properties = optional("properties", parsePropertyList(cursor, action));
  return action === "TBLPROPERTIES"
    ? { kind: "table-properties", ...properties, ...end() }
    : { kind: "serde-properties", ...properties, ...end() };
}

function readWord(cursor: Cursor, expected: string): void {
  const isRight = cursor.isWord(expected);
  const token = cursor.next();
  if (!isRight) cursor.report("keyword-misspelt", token, { edits: [replace(token, expected)], expected });
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };

function literal(cursor: Cursor, keyword: string): Literal | undefined {
  if (cursor.at("string")) return parseJoinedLiteral(cursor);
  cursor.report("value-missing", cursor.lastCharacter, { expected: keyword });
  return undefined;
}

/** `ADD [IF NOT EXISTS] PARTITION (…) [LOCATION '…'] …`, with the locations alone. */
function parseAddPartition(
  cursor: Cursor,
  start: number,
  headEnd: number,
  name: QualifiedName | undefined,
): OtherStatement | undefined {
  cursor.next();
  if (cursor.isWord("IF", "NOT", "EXISTS")) skipWords(cursor, 3);
  if (!cursor.isWord("PARTITION")) return undefined;
  const clauses: Clause[] = [];
  while (cursor.isWord("PARTITION")) {
    skipPartition(cursor);
    const location = parseLocation(cursor);
    if (location) clauses.push(location);
  }
  return other(cursor, "add-partition", start, headEnd, { name, clauses });
}

function parseMsck(cursor: Cursor): OtherStatement {
  const start = startOf(cursor);
  cursor.next();
  if (cursor.isWord("REPAIR")) cursor.next();
  if (cursor.isWord("TABLE")) cursor.next();
  const headEnd = cursor.lastEnd;
  return other(cursor, "msck", start, headEnd, { name: parseName(cursor) });
}

/** `LOAD OVERWRITE|INTO TABLE t [PARTITION (…)] FROM LOCATION '…' STORED …`. */
function parseLoad(cursor: Cursor): OtherStatement | undefined {
  const start = startOf(cursor);
  skipWords(cursor, 2);
  if (cursor.isWord("TABLE")) cursor.next();
  const headEnd = cursor.lastEnd;
  const name = parseName(cursor);
  skipPartition(cursor);
  if (!cursor.isWord("FROM")) return undefined;
  cursor.next();
  return other(cursor, "load", start, headEnd, { name, clauses: parseFormat(cursor) });
}

/** `UNLOAD FROM t [PARTITION (…)] | (SELECT …) INTO LOCATION '…' STORED …`. */
function parseUnload(cursor: Cursor): OtherStatement | undefined {
  const start = startOf(cursor);
  const headEnd = skipWords(cursor, 2);
  const name = startsQuery(cursor) ? undefined : parseName(cursor);
  if (name) skipPartition(cursor);
  else skipQuery(cursor);
  if (!cursor.isWord("INTO")) return undefined;
  cursor.next();
  if (clauseWords(cursor) === undefined) return undefined;
  return other(cursor, "unload", start, headEnd, { name, clauses: parseFormat(cursor) });
}

const startsQuery = (cursor: Cursor): boolean => cursor.at("(") || cursor.isWord("SELECT") || cursor.isWord("WITH");

/** A query may lack its parentheses: some samples have it so. */
function skipQuery(cursor: Cursor): void {
  while (!cursor.done && !cursor.at(";") && !cursor.isWord("INTO")) {
    if (cursor.at("(")) cursor.skipBalanced();
    else cursor.next();
  }
}

function parseFormat(cursor: Cursor): Clause[] {
  const { lastEnd } = cursor;
  const clauses = parseClauses(cursor, parseProperties);
  checkClauseOrder(cursor, clauses, lastEnd);
  return clauses;
}

/** `PROPERTIES (…)`, which is to LOAD and UNLOAD what TBLPROPERTIES is to a table. */
function parseProperties(cursor: Cursor): Clause | undefined {
  if (!cursor.isWord("PROPERTIES")) return undefined;
  const { start } = cursor.next();
  const properties = parsePropertyList(cursor, "PROPERTIES");
  return {
    node: "clause",
    kind: "table-properties",
    start,
    end: cursor.lastEnd,
    ...optional("properties", properties),
  };
}

/** `SET key=value`, where the value is anything up to the `;`. */
function parseSet(cursor: Cursor): OtherStatement {
  const start = startOf(cursor);
  const headEnd = skipWords(cursor, 1);
  const isFlag = cursor.isWord("ODPS");
  let hasEquals = false;
  for (; !cursor.done && !cursor.at(";") && !(isFlag && cursor.startsStatement()); cursor.next()) {
    if (cursor.at("=")) hasEquals = true;
  }
  if (isFlag && !hasEquals) reportSign(cursor);
  return other(cursor, "set", start, headEnd);
}

const VALUE = /^(?:TRUE|FALSE|ON|OFF|\d+)$/i;

/** For a flag of MaxCompute, what stands before its value where `=` belongs: `odps.sql.x-true`, `odps.sql.x true`. */
function reportSign(cursor: Cursor): void {
  const [value, sign] = [cursor.peek(-1), cursor.peek(-2)];
  if (!value || !sign || !VALUE.test(cursor.textAt(-1))) return;
  if (/^[-:：]$/.test(cursor.textAt(-2))) {
    cursor.report("equals", sign, { edits: [replace(sign, "=")], expected: "=" });
  } else if (sign.kind === "word" && cursor.peek(-3)?.kind === "." && !cursor.startsLine(-1)) {
    const between = { start: sign.end, end: value.start };
    cursor.report("equals", sign, { edits: [replace(between, "=")], found: "", expected: "=" });
  }
}

function parseDrop(cursor: Cursor): OtherStatement {
  const start = startOf(cursor);
  const external = cursor.peek(1)!;
  const headEnd = skipWords(cursor, 3);
  cursor.report("drop-external", external, {
    edits: [replace({ start: external.start, end: cursor.peek(-1)!.start }, "")],
  });
  if (cursor.isWord("IF", "EXISTS")) skipWords(cursor, 2);
  return other(cursor, "drop-external", start, headEnd, { name: parseName(cursor) });
}
