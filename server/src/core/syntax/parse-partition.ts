import type { Cursor } from "./cursor";
import { readConstant, startsConstant } from "./parse-constant";
import { readList } from "./parse-list";
import { parseUnquotedValue } from "./parse-literal";
import { parseIdentifier, startsName } from "./parse-names";

/** Reads `PARTITION (name = constant, …)` where it stands. */
export function readPartition(cursor: Cursor): void {
  if (!cursor.isWord("PARTITION")) return;
  cursor.next();
  readList(cursor, "PARTITION", startsName, readValue);
}

function readValue(cursor: Cursor): void {
  const name = parseIdentifier(cursor);
  if (!cursor.at("=")) return;
  cursor.next();
  if (startsConstant(cursor)) readConstant(cursor);
  else if (!parseUnquotedValue(cursor)) cursor.report("value-missing", name, { expected: "value" });
}
