import { insert, remove, replace } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import { textOf } from "../text/span";
import type { Cursor } from "./cursor";
import { inCaseOf } from "./keyword-case";
import { parseTemplate, startsTemplate, templateLength } from "./parse-names";
import type { Token } from "./token";
import type { Parameters } from "./type-names";

/** Reads the numbers behind a type's name, as its rule has them. */
export function readParameters(cursor: Cursor, name: Token, rule: Parameters): void {
  if (!cursor.at("(")) {
    if (rule !== "none" && readUnopened(cursor)) return;
    if (rule !== "required") return;
    const edits = [replace(name, inCaseOf(textOf(cursor.text, name), "STRING"))];
    cursor.report("type-malformed", name, { edits, expected: "length" });
    return;
  }
  const open = cursor.peek()!;
  if (readUnclosed(cursor)) return;
  const isNumbers = hasNumbers(cursor, rule === "optional");
  if (isNumbers) readNumbers(cursor);
  else cursor.skipBalanced();
  const span = { start: open.start, end: cursor.lastEnd };
  if (rule === "none") {
    cursor.report("type-malformed", span, { edits: [remove({ start: name.end, end: span.end })], expected: "none" });
  } else if (!isNumbers) cursor.report("type-malformed", span, { expected: "numbers" });
}

/** `10, 2)`, which lacks its parenthesis. */
function readUnopened(cursor: Cursor): boolean {
  if (!cursor.at("number") || !cursor.at(",", 1) || !cursor.at("number", 2) || !cursor.at(")", 3)) return false;
  const edits = [insert(cursor.lastEnd, "(")];
  cursor.report("parenthesis", cursor.lastCharacter, { edits, found: "", expected: "(" });
  cursor.reset(cursor.position + 4);
  return true;
}

const OPTION = /^(?:COMMENT|DEFAULT|NOT|NULL|PRIMARY)$/;

/** `(10` or `(10, 2` before what can stand behind a type only, or before a further column. */
function readUnclosed(cursor: Cursor): boolean {
  if (!cursor.at("number", 1)) return false;
  const length = cursor.at(",", 2) && cursor.at("number", 3) ? 4 : 2;
  const isNextColumn = length === 2 && cursor.at(",", 2) && cursor.at("word", 3) && cursor.at("word", 4);
  if (!isNextColumn && !OPTION.test(cursor.word(length))) return false;
  cursor.reset(cursor.position + length);
  const edits = [insert(cursor.lastEnd, ")")];
  cursor.report("parenthesis", cursor.lastCharacter, { edits, found: "", expected: ")" });
  return true;
}

function readNumbers(cursor: Cursor): void {
  do {
    if (startsTemplate(cursor)) parseTemplate(cursor);
    else cursor.next();
  } while (!cursor.at(")", -1));
}

/** Whether `(n)`, or `(p, s)` where two may stand, is ahead. */
function hasNumbers(cursor: Cursor, mayBeTwo: boolean): boolean {
  const first = numberEnd(cursor, 1);
  if (first === 0 || cursor.at(")", first)) return first > 0;
  const second = mayBeTwo && cursor.at(",", first) ? numberEnd(cursor, first + 1) : 0;
  return second > 0 && cursor.at(")", second);
}

/** Behind the number ahead, or what stands for one; 0 where there is none. */
function numberEnd(cursor: Cursor, ahead: number): number {
  if (cursor.at("number", ahead) || hasPlaceholder(cursor.textAt(ahead))) return ahead + 1;
  return startsTemplate(cursor, ahead) ? ahead + templateLength(cursor, ahead) : 0;
}
