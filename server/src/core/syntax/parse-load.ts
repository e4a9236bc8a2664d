import { insert, remove, replace } from "../text/edit";
import { nearest } from "../text/nearest";
import { checkClauseOrder, STORAGE } from "./clause-order";
import { clauseWords, startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { expectWords, readNear, reportMissing, standsNear } from "./expect";
import { readNeedlessWord } from "./needless";
import { optional } from "./optional";
import { other, parseTableName, readUpTo, startOf } from "./other";
import { parseClauses } from "./parse-clauses";
import { parseBareLocation, startsBareLocation } from "./parse-location";
import { readPartition } from "./parse-partition";
import { parsePropertyList } from "./parse-properties";
import { readQuery } from "./parse-query";
import { reportUnexpected } from "./recover";
import type { Clause, OtherStatement } from "./tree";

/** `LOAD OVERWRITE|INTO TABLE t [PARTITION (…)] FROM LOCATION '…' STORED …`. */
export function parseLoad(cursor: Cursor): OtherStatement | undefined {
  const start = startOf(cursor);
  cursor.next();
  // Hive's LOAD has a DATA.
  if (cursor.isWord("DATA", "INTO", "TABLE") || cursor.isWord("DATA", "OVERWRITE", "TABLE")) readNeedlessWord(cursor);
  const manner = mannerAhead(cursor);
  if (manner) readNear(cursor, manner);
  else if (cursor.isWord("TABLE")) expectWords(cursor, "INTO");
  else if (cursor.word(1) === "TABLE") reportUnexpected(cursor, cursor.next());
  else return undefined;
  if (manner === "OVERWRITE" && cursor.isWord("INTO", "TABLE")) readNeedlessWord(cursor);
  const isMissing = cursor.word(1) === "FROM" && !cursor.isWord("TABLE");
  if (isMissing) reportMissing(cursor, ["TABLE"]);
  else expectWords(cursor, "TABLE");
  const headEnd = cursor.lastEnd;
  const name = parseTableName(cursor, cursor.isWord("FROM"));
  readPartition(cursor);
  if (!readUpTo(cursor, (at) => at.isWord("FROM") || startsClause(at))) return undefined;
  expectWords(cursor, "FROM");
  return other(cursor, "load", start, headEnd, { name, clauses: parseFormat(cursor) });
}

/** INTO or OVERWRITE, misspelt or not. */
const mannerAhead = (cursor: Cursor): string | undefined =>
  MANNERS.find((word) => standsNear(cursor, word)) ??
  (cursor.word(1) === "TABLE" ? nearest(cursor.word(), MANNERS) : undefined);
const MANNERS = ["INTO", "OVERWRITE"];

/** `UNLOAD FROM t [PARTITION (…)] | (SELECT …) INTO LOCATION '…' STORED …`. */
export function parseUnload(cursor: Cursor): OtherStatement | undefined {
  const start = startOf(cursor);
  cursor.next();
  if (cursor.isWord("TABLE") && (cursor.at("word", 1) || cursor.at("quoted", 1))) reportTable(cursor);
  else expectWords(cursor, "FROM");
  const headEnd = cursor.lastEnd;
  const query = readQuery(cursor);
  const isMissing = cursor.isWord("INTO") && !cursor.isWord("INTO", "INTO") && !cursor.at(".", 1);
  const name = query ? undefined : parseTableName(cursor, isMissing);
  if (!query) readPartition(cursor);
  if (!readUpTo(cursor, (at) => at.isWord("INTO") || at.isWord("TO", "LOCATION") || startsClause(at))) return undefined;
  if (cursor.isWord("TO")) readNear(cursor, "INTO");
  else if (!startsClause(cursor) || !moveInto(cursor)) expectWords(cursor, "INTO");
  if (clauseWords(cursor) === undefined && !isBareLocation(cursor)) return undefined;
  return other(cursor, "unload", start, headEnd, { name, query, clauses: parseFormat(cursor) });
}

/** UNLOAD has FROM where other statements have TABLE. */
function reportTable(cursor: Cursor): void {
  const table = cursor.next();
  cursor.report("keyword-missing", table, { edits: [replace(table, "FROM")], expected: "FROM" });
}

/** Reports an INTO that stands before LOCATION, behind clauses of the format, and belongs before them. */
function moveInto(cursor: Cursor): boolean {
  const { position, lastEnd } = cursor;
  while (!cursor.done && !cursor.at(";") && !cursor.isWord("INTO", "LOCATION")) cursor.next();
  const into = cursor.isWord("INTO", "LOCATION") ? cursor.peek()! : undefined;
  const location = cursor.peek(1);
  cursor.reset(position);
  if (!into || !location) return false;
  const edits = [insert(lastEnd, " INTO"), remove({ start: into.start, end: location.start })];
  const before = clauseWords(cursor)!.words.join(" ");
  cursor.report("clause-order", into, { edits, found: "INTO", expected: `<${before}` });
  return true;
}

function parseFormat(cursor: Cursor): Clause[] {
  const { lastEnd, position } = cursor;
  const own: Clause[] = [];
  const clauses = parseClauses(cursor, (at) => {
    if (at.position === position && isBareLocation(at)) return parseBareLocation(at);
    if (at.isWord("INTO", "LOCATION") && isReported(at)) at.next();
    const properties = parseProperties(at);
    if (properties) own.push(properties);
    return properties;
  });
  for (const clause of clauses)
    if (!STORAGE.includes(clause.kind) && !own.includes(clause)) reportUnexpected(cursor, clause);
  checkClauseOrder(cursor, clauses, lastEnd);
  return clauses;
}

const isReported = (cursor: Cursor): boolean =>
  cursor.problems.some(({ kind, span }) => kind === "clause-order" && span.start === cursor.peek()!.start);

/** Whether the place of the files stands ahead without its LOCATION, with the format behind it: other systems have others there. */
const isBareLocation = (cursor: Cursor): boolean =>
  cursor.at("string")
    ? cursor.holds(startsClause, 1)
    : startsBareLocation(cursor) && clauseWords(cursor) === undefined && cursor.holds(startsClause, 2);

/** `PROPERTIES (…)`, which is to LOAD and UNLOAD what TBLPROPERTIES is to a table. */
function parseProperties(cursor: Cursor): Clause | undefined {
  const isNear = cursor.at("(", 1) && (cursor.isWord("TBLPROPERTIES") || standsNear(cursor, "PROPERTIES"));
  if (!isNear && !cursor.isWord("PROPERTIES")) return undefined;
  const { start } = cursor.peek()!;
  readNear(cursor, "PROPERTIES");
  const properties = parsePropertyList(cursor, "PROPERTIES");
  return {
    node: "clause",
    kind: "table-properties",
    start,
    end: cursor.lastEnd,
    ...optional("properties", properties),
  };
}
