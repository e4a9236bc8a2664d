import { remove } from "../text/edit";
import { startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { parseIdentifier, startsName, startsQuotedName } from "./parse-names";
import { closeList, openList, readComma, readItemEnd, readUnknownList, skipToNext } from "./recover";

/**
 * Reads `( item, … )` behind what `keyword` says: at least one item, each read where `starts` says that one stands. Where `ends`
 * says so, the list is over, and lacks its parenthesis.
 */
export function readList(
  cursor: Cursor,
  keyword: string,
  starts: (cursor: Cursor) => boolean,
  read: (cursor: Cursor) => void,
  ends: (cursor: Cursor) => boolean = startsClause,
): void {
  if (readUnknownList(cursor)) return;
  if (!cursor.at("(") && !starts(cursor)) {
    cursor.report("value-missing", cursor.lastCharacter, { expected: keyword });
    return;
  }
  const unopened = openList(cursor);
  if (cursor.at("(") && !starts(cursor)) {
    const parenthesis = cursor.next();
    cursor.report("parenthesis", parenthesis, { edits: [remove(parenthesis)], expected: "" });
  }
  const before = cursor.problems.length;
  let isEmpty = true;
  while (!closeList(cursor, () => false, unopened, ends)) {
    if (readComma(cursor)) continue;
    if (starts(cursor)) {
      read(cursor);
      isEmpty = false;
    } else skipToNext(cursor);
    if (!ends(cursor)) readItemEnd(cursor, () => starts(cursor));
  }
  if (isEmpty && cursor.problems.length === before)
    cursor.report("value-missing", cursor.lastCharacter, { expected: keyword });
}

/** Reads `( name, … )`. */
export const readNames = (cursor: Cursor, keyword: string): void =>
  readList(cursor, keyword, (at) => startsName(at) || startsQuotedName(at), parseIdentifier);
