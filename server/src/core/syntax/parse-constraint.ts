import type { Cursor } from "./cursor";
import { expectWords } from "./expect";
import { readNames } from "./parse-list";
import { parseIdentifier, startsName } from "./parse-names";
import { isTypeName } from "./type-names";

/** Whether `[CONSTRAINT name] PRIMARY KEY (…)` begins here, and not a column that is named so. */
export const startsConstraint = (cursor: Cursor): boolean =>
  cursor.isWord("CONSTRAINT") ? !isTypeName(cursor.word(1)) || isKey(cursor, 2) : isKey(cursor, 0);

const isKey = (cursor: Cursor, ahead: number): boolean =>
  cursor.word(ahead) === "PRIMARY" && cursor.at("(", ahead + (cursor.word(ahead + 1) === "KEY" ? 2 : 1));

/** Behind the columns of a constraint, one of each, in this order. */
const STATES = [
  ["ENABLE", "DISABLE"],
  ["VALIDATE", "NOVALIDATE"],
  ["RELY", "NORELY"],
];

/** Reads `[CONSTRAINT name] PRIMARY KEY (…) [ENABLE|DISABLE] …`. */
export function readConstraint(cursor: Cursor): void {
  if (cursor.isWord("CONSTRAINT")) {
    cursor.next();
    if (startsName(cursor)) parseIdentifier(cursor);
  }
  expectWords(cursor, "PRIMARY");
  if (cursor.isWord("KEY")) cursor.next();
  readNames(cursor, "PRIMARY KEY");
  for (const state of STATES) if (state.includes(cursor.word())) cursor.next();
}
