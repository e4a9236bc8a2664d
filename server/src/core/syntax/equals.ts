import { remove, replace } from "../text/edit";
import type { Cursor } from "./cursor";

/** Reads the `=` that stands where none belongs, as in `LOCATION = '…'`. */
export function readNeedlessEquals(cursor: Cursor, keyword: string): void {
  if (!cursor.at("=")) return;
  const equals = cursor.next();
  const touches = cursor.isAdjacent() || cursor.peek(-2)?.end === equals.start;
  cursor.report("equals", equals, {
    edits: [touches ? replace(equals, " ") : remove(equals)],
    found: "=",
    expected: keyword,
  });
}
