import { remove, replace } from "../text/edit";
import { textOf } from "../text/span";
import type { Cursor } from "./cursor";
import { contentOf } from "./parse-literal";

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

/** Reads a word that is too much, and goes with the blanks behind it. */
export function readNeedlessWord(cursor: Cursor): void {
  const word = cursor.next();
  cursor.report("unexpected", word, { edits: [remove({ start: word.start, end: cursor.peek()!.start })] });
}

/** Reads what should stand without the quotes around it. */
export function readNeedlessQuotes(cursor: Cursor): void {
  const literal = cursor.next();
  const content = textOf(cursor.text, contentOf(literal, cursor.text));
  cursor.report("quote-needless", literal, { edits: [replace(literal, content)], found: content });
}
