import type { Cursor } from "./cursor";
import { readNear, standsNear } from "./expect";
import { readConstant, startsConstant } from "./parse-constant";
import { readList } from "./parse-list";
import { parseUnquotedValue } from "./parse-literal";
import { parseIdentifier, startsName } from "./parse-names";

/** Whether PARTITION stands ahead, or a misspelling of it before its list. */
export const startsPartition = (cursor: Cursor): boolean =>
  cursor.isWord("PARTITION") || (cursor.at("(", 1) && standsNear(cursor, "PARTITION"));

/** Reads `PARTITION (name = constant, …)` where it stands. */
export function readPartition(cursor: Cursor): void {
  if (!startsPartition(cursor)) return;
  readNear(cursor, "PARTITION");
  readList(cursor, "PARTITION", startsName, readValue, endsValues);
}

/** What stands behind the list of a partition, which then lacks its parenthesis. */
const BEHIND = /^(?:FROM|INTO|LOCATION|PARTITION|SET)$/;

const endsValues = (cursor: Cursor): boolean =>
  BEHIND.test(cursor.word()) && !cursor.at("=", 1) && !cursor.at(",", 1) && !cursor.at(")", 1);

function readValue(cursor: Cursor): void {
  const name = parseIdentifier(cursor);
  if (!cursor.at("=")) return;
  cursor.next();
  if (startsConstant(cursor)) readConstant(cursor);
  else if (!parseUnquotedValue(cursor)) cursor.report("value-missing", name, { expected: "value" });
}
