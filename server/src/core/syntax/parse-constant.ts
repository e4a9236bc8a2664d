import { hasPlaceholder } from "../text/placeholder";
import type { Cursor } from "./cursor";
import { parseJoinedLiteral } from "./parse-literal";

const TYPED = new Set(["DATE", "DATETIME", "TIMESTAMP"]);
export const NAMED_CONSTANTS: readonly string[] = [
  "TRUE",
  "FALSE",
  "CURRENT_DATE",
  "CURRENT_TIMESTAMP",
  "LOCALTIMESTAMP",
];

/** Whether a constant begins here: a literal, a number, one of the named ones, or a variable. */
export function startsConstant(cursor: Cursor): boolean {
  if (cursor.at("string") || cursor.at("number")) return true;
  const word = cursor.word();
  if (word === "") return false;
  return (
    NAMED_CONSTANTS.includes(word) ||
    word === "INTERVAL" ||
    isTyped(cursor, word) ||
    /^\d/.test(word) ||
    hasPlaceholder(cursor.textAt())
  );
}

/** Before a literal, its type or its character set. */
const isTyped = (cursor: Cursor, word: string): boolean =>
  cursor.at("string", 1) && (TYPED.has(word) || word.startsWith("_"));

/** Reads the constant that begins here. */
export function readConstant(cursor: Cursor): void {
  if (cursor.at("string")) {
    parseJoinedLiteral(cursor);
    return;
  }
  const word = cursor.word();
  cursor.next();
  if (word === "INTERVAL") readInterval(cursor);
  else if (cursor.at("string") && (TYPED.has(word) || word.startsWith("_"))) cursor.next();
  else while ((cursor.at("word") || cursor.at("number") || cursor.at(".")) && cursor.isAdjacent()) cursor.next();
}

/** A number or a literal, and its unit: `DAY`, `YEAR TO MONTH`. */
function readInterval(cursor: Cursor): void {
  if (cursor.at("string")) parseJoinedLiteral(cursor);
  else if (cursor.at("number") || cursor.at("other")) cursor.next();
  if (cursor.at("word")) cursor.next();
  if (cursor.isWord("TO") && cursor.at("word", 1)) cursor.reset(cursor.position + 2);
}
