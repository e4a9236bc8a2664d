import { remove, replace } from "../text/edit";
import type { Cursor } from "./cursor";

/** Reads the `=` or the colon that stands where none belongs, as in `LOCATION = '…'` and `LOCATION: '…'`. */
export function readNeedlessEquals(cursor: Cursor, keyword: string): void {
  const isColon = cursor.at(":") && cursor.at("string", 1);
  if (!isColon && !cursor.at("=")) return;
  const sign = cursor.next();
  const touches = cursor.isAdjacent() && cursor.peek(-2)?.end === sign.start;
  cursor.report("equals", sign, {
    edits: [touches ? replace(sign, " ") : remove(sign)],
    found: isColon ? ":" : "=",
    expected: keyword,
  });
}
