import { type Span, spanOf } from "../text/span";
import { startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { readEnclosed } from "./enclosed";
import { expectNumber } from "./expect";
import { readNeedlessEquals, readNeedlessQuotes } from "./needless";

/** Reads the number behind LIFECYCLE. */
export function readDays(cursor: Cursor): Span | undefined {
  readNeedlessEquals(cursor, "LIFECYCLE");
  if (cursor.at("string")) {
    readNeedlessQuotes(cursor);
    return undefined;
  }
  const at = cursor.at("(") ? 1 : 0;
  const days = cursor.at("number", at) ? cursor.peek(at)! : undefined;
  readBody(cursor, () => readEnclosed(cursor, "number", () => expectNumber(cursor, "LIFECYCLE")));
  return days && spanOf(days.start, days.end);
}

/** Reads a clause that is kept but not looked into. */
export function skipBody(cursor: Cursor): void {
  while (!cursor.done && !cursor.at(";") && !startsClause(cursor) && !cursor.startsStatement()) {
    if (cursor.at("(")) cursor.skipBalanced();
    else cursor.next();
  }
}

/** Reads a clause; where something is wrong with it, what follows up to the next clause is not looked into. */
export function readBody(cursor: Cursor, read: () => void): void {
  const before = cursor.problems.length;
  read();
  if (cursor.problems.slice(before).some(({ kind }) => kind !== "keyword-misspelt")) skipBody(cursor);
}
