import { replace } from "../text/edit";
import { clauseWords, startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { parseIdentifier, startsName } from "./parse-names";

/** Reads the number behind LIFECYCLE. */
export function readDays(cursor: Cursor): void {
  if (cursor.at("number") || (cursor.at("word") && clauseWords(cursor) === undefined)) {
    cursor.next();
  } else if (cursor.at("string")) {
    const token = cursor.next();
    const days = cursor.text.slice(token.start, token.end).replace(/^.|.$/gs, "");
    cursor.report("quote-needless", token, { edits: [replace(token, days)], found: days });
  } else if (startsName(cursor)) {
    parseIdentifier(cursor);
  } else {
    cursor.report("value-missing", cursor.lastCharacter, { expected: "LIFECYCLE" });
  }
}

/** Reads a clause that is kept but not looked into. */
export function skipBody(cursor: Cursor): void {
  while (!cursor.done && !cursor.at(";") && !startsClause(cursor) && !cursor.startsStatement()) {
    if (cursor.at("(")) cursor.skipBalanced();
    else cursor.next();
  }
}
