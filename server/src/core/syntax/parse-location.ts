import { replace } from "../text/edit";
import type { Cursor } from "./cursor";
import { reportMissing } from "./expect";
import { optional } from "./optional";
import { parseJoinedLiteral } from "./parse-literal";
import type { Clause } from "./tree";

const ADDRESS = /^['"][A-Za-z]+:\/\/[^'"\s]+['"]$/;

/** Whether a literal is ahead that holds an address. */
export const isAddress = (cursor: Cursor, ahead = 0): boolean =>
  cursor.at("string", ahead) && ADDRESS.test(cursor.textAt(ahead));

/** Whether an address is ahead whose LOCATION is missing, or is another word, as in `PATH 'oss://…'`. */
export const startsBareLocation = (cursor: Cursor): boolean =>
  isAddress(cursor, 0) || (/^[A-Z]+$/.test(cursor.word()) && isAddress(cursor, 1));

/** Reads the literal of a LOCATION whose keyword is missing, or another one. */
export function parseBareLocation(cursor: Cursor): Clause {
  const word = cursor.at("word") ? cursor.next() : undefined;
  if (word) cursor.report("keyword-misspelt", word, { edits: [replace(word, "LOCATION")], expected: "LOCATION" });
  else reportMissing(cursor, ["LOCATION"]);
  const start = word?.start ?? cursor.peek()!.start;
  return {
    node: "clause",
    kind: "location",
    ...optional("value", parseJoinedLiteral(cursor)),
    start,
    end: cursor.lastEnd,
  };
}
