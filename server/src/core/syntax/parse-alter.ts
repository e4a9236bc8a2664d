import { nearest } from "../text/nearest";
import { clauseWords } from "./clause-words";
import type { Cursor } from "./cursor";
import { expectOneLiteral, expectWords, readNear, reportMissing, reportSecond, standsNear } from "./expect";
import { readNeedlessWord } from "./needless";
import { optional } from "./optional";
import { other, parseTableName, readUpTo, skipTail, startOf } from "./other";
import { parseClause } from "./parse-clauses";
import { parseBareLocation } from "./parse-location";
import { readPartition, startsPartition } from "./parse-partition";
import { parsePropertyList } from "./parse-properties";
import type { Clause, OtherStatement } from "./tree";

/** Reads what ALTER TABLE does to the storage; `undefined` for all else that it may do. */
export function parseAlter(cursor: Cursor): OtherStatement | undefined {
  const start = startOf(cursor);
  cursor.next();
  if (isBeforeTable(cursor)) readNeedlessWord(cursor);
  if (!cursor.isWord("TABLE") && !standsNear(cursor, "TABLE") && !lacksTable(cursor)) return undefined;
  expectWords(cursor, "TABLE");
  const headEnd = cursor.lastEnd;
  const name = parseTableName(cursor, startsAction(cursor));
  readPartition(cursor);
  if (!lacksSet(cursor) && !readUpTo(cursor, startsAction)) return undefined;
  const isAdd = cursor.isWord("ADD");
  if (isAdd) readNear(cursor, "ADD");
  else expectSet(cursor);
  const clauses = isAdd ? parsePartitions(cursor) : parseSet(cursor);
  if (!clauses) return undefined;
  skipTail(cursor);
  return other(cursor, isAdd ? "add-partition" : "alter-table", start, headEnd, { name, clauses });
}

/** Whether a word stands between ALTER and TABLE, as in ALTER EXTERNAL TABLE. */
const isBeforeTable = (cursor: Cursor): boolean =>
  cursor.at("word") && cursor.word(1) === "TABLE" && !cursor.isWord("TABLE");

/** Whether a name stands where TABLE should. */
function lacksTable(cursor: Cursor): boolean {
  let length = 1;
  while (cursor.at(".", length)) length += 2;
  return cursor.holds(startsAction, length);
}

/** Whether ADD or SET stands ahead, with what has to do with the storage behind it. */
function startsAction(cursor: Cursor): boolean {
  if (cursor.isWord("ADD")) return addsPartition(cursor);
  if (cursor.isWord("SET")) return actionAt(cursor, 1) !== undefined || cursor.isWord("SET", "WITH", "SERDEPROPERTIES");
  return isNearSet(cursor);
}

/** Whether a list of properties stands where SET should, behind the name: behind UNSET it is another. */
const lacksSet = (cursor: Cursor): boolean =>
  cursor.at("(", 1) && (cursor.isWord("SERDEPROPERTIES") || cursor.isWord("TBLPROPERTIES"));

/** Reads SET, and the WITH behind it that belongs to a serializer. */
function expectSet(cursor: Cursor): void {
  if (lacksSet(cursor)) reportMissing(cursor, ["SET"]);
  else readNear(cursor, "SET");
  if (cursor.isWord("WITH")) readNeedlessWord(cursor);
}

/** Whether SET is misspelt; UNSET is another word. */
const isNearSet = (cursor: Cursor): boolean =>
  ACTIONS.includes(cursor.word(1)) && !cursor.isWord("UNSET") && nearest(cursor.word(), ["SET"]) !== undefined;

const CONDITION = ["IF", "NOT", "EXISTS"];

/** Whether ADD stands before PARTITION, with IF NOT EXISTS between or what is left of it. */
function addsPartition(cursor: Cursor): boolean {
  if (cursor.isWord("ADD", ...CONDITION)) return true;
  let ahead = 1;
  while (ahead < 4 && nearest(cursor.word(ahead), CONDITION) !== undefined) ahead++;
  return cursor.word(ahead) === "PARTITION" || (cursor.at("(", ahead + 1) && isNearPartition(cursor.word(ahead)));
}

const isNearPartition = (word: string): boolean => nearest(word, ["PARTITION"]) !== undefined;

const ACTIONS = ["LOCATION", "SERDE", "SERDEPROPERTIES", "TBLPROPERTIES"];

function actionAt(cursor: Cursor, ahead: number): string | undefined {
  const word = cursor.word(ahead);
  if (ACTIONS.includes(word)) return word;
  const near = /^\w+$/.test(word) ? nearest(word, ACTIONS) : undefined;
  return near && cursor.at(near.endsWith("PROPERTIES") ? "(" : "string", ahead + 1) ? near : undefined;
}

/** Reads `LOCATION '…'` where it stands, misspelt or not. */
function parseLocation(cursor: Cursor): Clause | undefined {
  const opening = clauseWords(cursor);
  return opening?.words[0] === "LOCATION" ? parseClause(cursor, opening)[0] : undefined;
}

/** What stands behind `ALTER TABLE … SET`. */
function parseSet(cursor: Cursor): Clause[] | undefined {
  const action = actionAt(cursor, 0)!;
  const { position } = cursor;
  if (action === "LOCATION") {
    const location = parseLocation(cursor);
    reportSecond(cursor, position);
    return location && [location];
  }
  const start = startOf(cursor);
  const end = (): { node: "clause"; start: number; end: number } => ({ node: "clause", start, end: cursor.lastEnd });
  readNear(cursor, action);
  if (action === "SERDE") {
    const serde = expectOneLiteral(cursor, "SERDE");
    const hasList = standsNear(cursor, "WITH") || cursor.isWord("SERDEPROPERTIES");
    if (hasList) expectWords(cursor, "WITH", "SERDEPROPERTIES");
    const properties = hasList ? parsePropertyList(cursor, "SERDEPROPERTIES") : undefined;
    return [{ kind: "row-format-serde", ...optional("serde", serde), ...optional("properties", properties), ...end() }];
  }
  const properties = optional("properties", parsePropertyList(cursor, action));
  const kind = action === "TBLPROPERTIES" ? "table-properties" : "serde-properties";
  return [{ kind, ...properties, ...end() }];
}

/** `[IF NOT EXISTS] PARTITION (…) [LOCATION '…'] …`, with the locations alone. */
function parsePartitions(cursor: Cursor): Clause[] {
  if (nearest(cursor.word(), CONDITION) !== undefined) expectWords(cursor, ...CONDITION);
  if (!startsPartition(cursor)) expectWords(cursor, "PARTITION");
  const locations: Clause[] = [];
  while (readUpTo(cursor, startsPart)) {
    readPartition(cursor);
    const location = cursor.at("string") ? parseBareLocation(cursor) : parseLocation(cursor);
    if (location) locations.push(location);
  }
  return locations;
}

const startsPart = (cursor: Cursor): boolean =>
  startsPartition(cursor) || (cursor.isWord("LOCATION") && cursor.at("string", 1)) || cursor.at("string");
