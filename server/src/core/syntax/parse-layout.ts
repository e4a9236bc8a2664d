import { replace } from "../text/edit";
import type { Cursor } from "./cursor";
import { expectBy, expectNumber, expectWords, readNear, standsNear } from "./expect";
import { readConstant, startsConstant } from "./parse-constant";
import { readList, readNames } from "./parse-list";
import { parseIdentifier, startsName } from "./parse-names";

/** What follows CLUSTERED, or RANGE: `BY (…) [SORTED BY (…)] INTO n BUCKETS`; its `second` word may be read already. */
export function readClustered(cursor: Cursor, isRange: boolean, second: string | undefined): void {
  if (isRange && second !== "CLUSTERED") expectWords(cursor, "CLUSTERED");
  if (second !== "BY") expectBy(cursor);
  readOrder(cursor, "CLUSTERED BY");
  if (standsNear(cursor, "SORTED")) {
    if (cursor.isWord("SORTEDBY")) readSortedBy(cursor);
    else {
      readNear(cursor, "SORTED");
      expectBy(cursor);
    }
    readOrder(cursor, "SORTED BY");
  }
  if (isRange && !cursor.isWord("INTO")) return;
  if (isRange && cursor.word(2) === "SHARDS") return;
  readBuckets(cursor);
}

function readSortedBy(cursor: Cursor): void {
  const word = cursor.next();
  cursor.report("keyword-misspelt", word, { edits: [replace(word, "SORTED BY")], expected: "SORTED BY" });
}

/** `INTO n BUCKETS`; all of it missing is one problem. */
function readBuckets(cursor: Cursor): void {
  if (!standsNear(cursor, "INTO") && !standsNear(cursor, "BUCKETS") && !cursor.at("number")) {
    cursor.report("keyword-missing", cursor.lastCharacter, { found: "", expected: "INTO n BUCKETS" });
    return;
  }
  expectWords(cursor, "INTO");
  expectNumber(cursor, "INTO");
  expectWords(cursor, "BUCKETS");
}

/** `(name [ASC|DESC] [NULLS FIRST|LAST], …)`. */
const readOrder = (cursor: Cursor, keyword: string): void =>
  readList(cursor, keyword, startsName, readOrdered, endsOrder);

/** What stands behind the list, which then lacks its parenthesis. */
const endsOrder = (cursor: Cursor): boolean =>
  cursor.isWord("SORTED", "BY") || (cursor.isWord("INTO") && cursor.at("number", 1));

function readOrdered(cursor: Cursor): void {
  parseIdentifier(cursor);
  if (cursor.isWord("ASC") || cursor.isWord("DESC")) cursor.next();
  if (cursor.isWord("NULLS", "FIRST") || cursor.isWord("NULLS", "LAST")) cursor.reset(cursor.position + 2);
}

/** What follows SKEWED: `BY (…) ON (…) [STORED AS DIRECTORIES]`; BY may be read already. */
export function readSkewed(cursor: Cursor, second: string | undefined): void {
  if (second !== "BY") expectBy(cursor);
  readNames(cursor, "SKEWED BY");
  expectWords(cursor, "ON");
  const isPairs = cursor.at("(") && cursor.at("(", 1);
  const starts = isPairs ? (at: Cursor): boolean => at.at("(") : startsConstant;
  readList(cursor, "ON", starts, isPairs ? readConstants : readConstant);
  if (cursor.isWord("STORED", "AS", "DIRECTORIES")) cursor.reset(cursor.position + 3);
}

const readConstants = (cursor: Cursor): void => readList(cursor, "ON", startsConstant, readConstant);

/** What follows INTO behind the clauses of storage: `n SHARDS`. */
export function readShards(cursor: Cursor): void {
  expectNumber(cursor, "INTO");
  expectWords(cursor, "SHARDS");
}
