import type { Cursor } from "./cursor";
import { reportMissing } from "./expect";
import { optional } from "./optional";
import { parseJoinedLiteral } from "./parse-literal";
import type { Clause } from "./tree";

/** Reads the literal of a LOCATION whose keyword is missing. */
export function parseBareLocation(cursor: Cursor): Clause {
  reportMissing(cursor, ["LOCATION"]);
  const { start } = cursor.peek()!;
  return {
    node: "clause",
    kind: "location",
    ...optional("value", parseJoinedLiteral(cursor)),
    start,
    end: cursor.lastEnd,
  };
}
