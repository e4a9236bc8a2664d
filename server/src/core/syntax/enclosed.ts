import { remove } from "../text/edit";
import type { Cursor } from "./cursor";
import type { TokenKind } from "./token";

/**
 * Reads a value, also within parentheses, which belong around none: `LOCATION ('…')`. What is wrong between them is mended
 * together with them.
 */
export function readEnclosed<Value>(cursor: Cursor, kind: TokenKind, read: () => Value): Value {
  if (!cursor.at("(") || !cursor.at(kind, 1)) return read();
  const open = cursor.next();
  const before = cursor.problems.length;
  const value = read();
  const edits = [remove(open), ...cursor.problems.splice(before).flatMap((problem) => problem.edits)];
  if (cursor.at(")")) edits.push(remove(cursor.next()));
  cursor.report("parenthesis", open, { edits, expected: "none" });
  return value;
}
