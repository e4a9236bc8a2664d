import { nearest } from "../text/nearest";
import { clauseWords } from "./clause-words";
import type { Cursor } from "./cursor";
import { expectOneLiteral, expectWords, readNear, reportMissing, reportSecond, standsNear } from "./expect";
import { readNeedlessWord } from "./needless";
import { optional } from "./optional";
import { other, parseTableName, readUpTo, skipTail, startOf } from "./other";
import { parseClause } from "./parse-clauses";
import { isAddress, parseBareLocation } from "./parse-location";
import { nameLength } from "./parse-names";
import { readPartition, startsPartition } from "./parse-partition";
import { parsePropertyList } from "./parse-properties";
import { reportUnexpected } from "./recover";
import type { TokenKind } from "./token";
import type { Clause, OtherStatement } from "./tree";

/** Reads what ALTER TABLE does to the storage; `undefined` for all else that it may do. */
export function parseAlter(cursor: Cursor): OtherStatement | undefined {
  const start = startOf(cursor);
  cursor.next();
  if (isBeforeTable(cursor)) readNeedlessWord(cursor);
  if (!cursor.isWord("TABLE") && !standsNear(cursor, "TABLE") && !lacksTable(cursor)) return undefined;
  expectWords(cursor, "TABLE");
  const headEnd = cursor.lastEnd;
  const name = parseTableName(cursor, lacksName(cursor));
  const partition = startOf(cursor);
  readPartition(cursor);
  const lacking = lackingWord(cursor);
  if (!lacking && !setsBare(cursor) && !readUpTo(cursor, startsAction)) return undefined;
  const isAdd = lacking === "ADD" || startsAdd(cursor);
  if (isAdd && cursor.lastEnd > partition) reportUnexpected(cursor, { start: partition, end: cursor.lastEnd });
  if (lacking) reportLacking(cursor, lacking);
  else readNear(cursor, isAdd ? "ADD" : "SET");
  if (!isAdd && cursor.isWord("WITH")) readNeedlessWord(cursor);
  const clauses = isAdd ? parsePartitions(cursor) : parseSet(cursor);
  if (!clauses) return undefined;
  skipTail(cursor);
  return other(cursor, isAdd ? "add-partition" : "alter-table", start, headEnd, { name, clauses });
}

/** Whether a word stands between ALTER and TABLE, as in ALTER EXTERNAL TABLE. */
const isBeforeTable = (cursor: Cursor): boolean =>
  cursor.at("word") && cursor.word(1) === "TABLE" && !cursor.isWord("TABLE");

/** Whether a name stands where TABLE should. */
const lacksTable = (cursor: Cursor): boolean => cursor.holds(startsAction, nameLength(cursor));

/** Whether the action stands where the name should; a table may be called `ad`, or even `add`. */
function lacksName(cursor: Cursor): boolean {
  if (!cursor.isWord("ADD")) return !startsAdd(cursor) && startsAction(cursor);
  const isName = cursor.word(1) === "PARTITION" && cursor.at("(", 2) && cursor.holds(isBeforeAction, 2);
  return addsPartition(cursor) && !isName;
}

function isBeforeAction(cursor: Cursor): boolean {
  cursor.skipBalanced();
  return cursor.isWord("SET") || cursor.isWord("ADD");
}

/** Whether ADD or SET stands ahead, with what has to do with the storage behind it. */
function startsAction(cursor: Cursor): boolean {
  if (startsAdd(cursor)) return true;
  if (!cursor.isWord("SET")) return isNearSet(cursor);
  return actionAt(cursor, 1) !== undefined || cursor.isWord("SET", "WITH", "SERDEPROPERTIES");
}

/** Whether SET stands right behind the name, and says nothing of what it sets: elsewhere a list may belong to it, as behind UPDATE STATISTICS. */
const setsBare = (cursor: Cursor): boolean => cursor.isWord("SET") && (cursor.at("(", 1) || isAddress(cursor, 1));

/** The word that is missing behind the name; behind UNSET a list of properties is another. */
function lackingWord(cursor: Cursor): "ADD" | "SET" | undefined {
  if (cursor.isWord(...CONDITION, "PARTITION")) return "ADD";
  const follow = ACTIONS.get(cursor.word());
  return follow && cursor.at(follow, 1) ? "SET" : undefined;
}

/** Between the list of a partition and its location either word may be missing. */
function reportLacking(cursor: Cursor, word: "ADD" | "SET"): void {
  if (word === "SET" && cursor.before?.kind === ")")
    cursor.report("keyword-missing", cursor.lastCharacter, { expected: word });
  else reportMissing(cursor, [word]);
}

/** Whether SET is misspelt; UNSET is another word. */
const isNearSet = (cursor: Cursor): boolean =>
  ACTIONS.has(cursor.word(1)) && !cursor.isWord("UNSET") && nearest(cursor.word(), ["SET"]) !== undefined;

const CONDITION = ["IF", "NOT", "EXISTS"];

/** Whether ADD is ahead, misspelt or not, and adds partitions. */
const startsAdd = (cursor: Cursor): boolean =>
  (cursor.isWord("ADD") || nearest(cursor.word(), ["ADD"]) !== undefined) && addsPartition(cursor);

/** Whether ADD stands before PARTITION, with IF NOT EXISTS between or what is left of it. */
function addsPartition(cursor: Cursor): boolean {
  if (CONDITION.every((word, i) => cursor.word(i + 1) === word)) return true;
  let ahead = 1;
  while (ahead < 4 && nearest(cursor.word(ahead), CONDITION) !== undefined) ahead++;
  return cursor.word(ahead) === "PARTITION" || (cursor.at("(", ahead + 1) && isNearPartition(cursor.word(ahead)));
}

const isNearPartition = (word: string): boolean => nearest(word, ["PARTITION"]) !== undefined;

/** What SET sets, and what stands behind each. */
const ACTIONS: ReadonlyMap<string, TokenKind> = new Map([
  ["LOCATION", "string"],
  ["SERDE", "string"],
  ["SERDEPROPERTIES", "("],
  ["TBLPROPERTIES", "("],
]);
const ACTION_WORDS = [...ACTIONS.keys()];

function actionAt(cursor: Cursor, ahead: number): string | undefined {
  const word = cursor.word(ahead);
  if (ACTIONS.has(word)) return word;
  const near = /^\w+$/.test(word) ? nearest(word, ACTION_WORDS) : undefined;
  return near && cursor.at(ACTIONS.get(near)!, ahead + 1) ? near : undefined;
}

/** Reads `LOCATION '…'` where it stands, misspelt or not. */
function parseLocation(cursor: Cursor): Clause | undefined {
  const opening = clauseWords(cursor);
  return opening?.words[0] === "LOCATION" ? parseClause(cursor, opening)[0] : undefined;
}

/** What stands behind `ALTER TABLE … SET`. */
function parseSet(cursor: Cursor): Clause[] | undefined {
  if (isAddress(cursor)) return [parseBareLocation(cursor)];
  const action = cursor.at("(") ? reportNothingSet(cursor) : actionAt(cursor, 0)!;
  const { position } = cursor;
  if (action === "LOCATION") {
    const location = parseLocation(cursor);
    reportSecond(cursor, position);
    return location && [location];
  }
  const start = startOf(cursor);
  const end = (): { node: "clause"; start: number; end: number } => ({ node: "clause", start, end: cursor.lastEnd });
  if (!cursor.at("(")) readNear(cursor, action);
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

/** A list behind SET may be of either kind; what is wrong with it is told as of the one that the keys of stores are in. */
function reportNothingSet(cursor: Cursor): string {
  cursor.report("value-missing", cursor.lastCharacter, { expected: "SET" });
  return "SERDEPROPERTIES";
}

/** `[IF NOT EXISTS] PARTITION (…) [LOCATION '…'] …`, with the locations alone. */
function parsePartitions(cursor: Cursor): Clause[] {
  if (nearest(cursor.word(), CONDITION) !== undefined) expectWords(cursor, ...CONDITION);
  if (!startsPartition(cursor)) expectWords(cursor, "PARTITION");
  const locations: Clause[] = [];
  for (let starts = startsPart; ; ) {
    const { position } = cursor;
    if (!readUpTo(cursor, starts)) {
      cursor.reset(position);
      return locations;
    }
    readPartition(cursor);
    const location = cursor.at("string") ? parseBareLocation(cursor) : parseLocation(cursor);
    if (location) locations.push(location);
    starts = location ? startsPartition : startsPart;
  }
}

const startsPart = (cursor: Cursor): boolean =>
  startsPartition(cursor) || (cursor.isWord("LOCATION") && cursor.at("string", 1)) || cursor.at("string");
