import { replace } from "../text/edit";
import { clauseWords } from "./clause-words";
import type { Cursor } from "./cursor";
import { parseClauses } from "./parse-clauses";
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
    const clause = parseSetClause(cursor);
    return clause && other(cursor, "alter-table", start, headEnd, { name, clauses: [clause] });
  }
  return cursor.isWord("ADD") ? parseAddPartition(cursor, start, headEnd, name) : undefined;
}

/** What stands behind `ALTER TABLE … SET`. */
function parseSetClause(cursor: Cursor): Clause | undefined {
  const start = startOf(cursor);
  const keyword = cursor.word();
  const end = (): { node: "clause"; start: number; end: number } => ({ node: "clause", start, end: cursor.lastEnd });
  if (keyword !== "SERDEPROPERTIES" && keyword !== "TBLPROPERTIES" && keyword !== "SERDE" && keyword !== "LOCATION") {
    return undefined;
  }
  cursor.next();
  if (keyword === "LOCATION") return { kind: "location", ...optional("value", literal(cursor, "LOCATION")), ...end() };
  if (keyword === "SERDE") {
    const serde = literal(cursor, "SERDE");
    const hasList = cursor.isWord("WITH", "SERDEPROPERTIES");
    if (hasList) skipWords(cursor, 2);
    const properties = hasList ? parsePropertyList(cursor, "SERDEPROPERTIES") : undefined;
    return { kind: "row-format-serde", ...optional("serde", serde), ...optional("properties", properties), ...end() };
  }
  const properties = optional("properties", parsePropertyList(cursor, keyword));
  return keyword === "TBLPROPERTIES"
    ? { kind: "table-properties", ...properties, ...end() }
    : { kind: "serde-properties", ...properties, ...end() };
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };

function literal(cursor: Cursor, keyword: string): Literal | undefined {
  if (cursor.at("string")) return parseJoinedLiteral(cursor);
  cursor.report("value-missing", cursor.lastCharacter, { expected: keyword });
  return undefined;
}

/** `ADD [IF NOT EXISTS] PARTITION (…) [LOCATION '…'] …`; of several locations, the first is kept. */
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
    if (!cursor.isWord("LOCATION")) continue;
    const at = startOf(cursor);
    cursor.next();
    const value = literal(cursor, "LOCATION");
    clauses.push({ node: "clause", kind: "location", start: at, end: cursor.lastEnd, ...optional("value", value) });
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
  return other(cursor, "load", start, headEnd, { name, clauses: parseClauses(cursor) });
}

/** `UNLOAD FROM t [PARTITION (…)] | (SELECT …) INTO LOCATION '…' STORED …`. */
function parseUnload(cursor: Cursor): OtherStatement | undefined {
  const start = startOf(cursor);
  const headEnd = skipWords(cursor, 2);
  const name = cursor.at("(") ? undefined : parseName(cursor);
  if (cursor.at("(")) cursor.skipBalanced();
  skipPartition(cursor);
  if (!cursor.isWord("INTO")) return undefined;
  cursor.next();
  if (clauseWords(cursor) === undefined) return undefined;
  return other(cursor, "unload", start, headEnd, { name, clauses: parseClauses(cursor) });
}

/** `SET key=value`; for a flag of MaxCompute whose `=` is another sign, as in `SET odps.sql.x-true`, that is a problem. */
function parseSet(cursor: Cursor): OtherStatement {
  const start = startOf(cursor);
  const headEnd = skipWords(cursor, 1);
  const isFlag = cursor.isWord("ODPS");
  let sign: number | undefined;
  while (!cursor.done && !cursor.at(";") && !cursor.at("=")) {
    if (/^(?:TRUE|FALSE|ON|OFF)$/.test(cursor.word()) && /^[-:]$/.test(cursor.textAt(-1))) sign = cursor.position - 1;
    cursor.next();
  }
  if (isFlag && !cursor.at("=") && sign !== undefined) {
    const at = cursor.peek(sign - cursor.position)!;
    cursor.report("equals", at, { edits: [replace(at, "=")], expected: "=" });
  }
  while (!cursor.done && !cursor.at(";")) cursor.next();
  return other(cursor, "set", start, headEnd);
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
