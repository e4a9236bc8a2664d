import { insert } from "../text/edit";
import { isPlaceholder } from "../text/placeholder";
import { type Span, spanOf } from "../text/span";
import { clauseWords } from "./clause-words";
import type { Cursor } from "./cursor";
import { startsBareLocation } from "./parse-location";

/**
 * Reads the query of UNLOAD where one stands: only whether it is there, and its parentheses, are looked at. One that is never closed, or has
 * none, ends before INTO.
 */
export function readQuery(cursor: Cursor): Span | undefined {
  const start = cursor.peek()?.start ?? cursor.lastEnd;
  if (cursor.at("(")) readEnclosed(cursor, start);
  else if (startsBare(cursor)) readBare(cursor, start);
  else return undefined;
  return spanOf(start, endFrom(cursor, start));
}

/** WITH may be the name of a table. */
const startsBare = (cursor: Cursor): boolean =>
  cursor.isWord("SELECT") ||
  (cursor.isWord("WITH") &&
    (cursor.word(2) === "AS" || (cursor.at("(", 2) && cursor.at("word", 1) && cursor.word(1) !== "PARTITION")));

/** Whether what can only follow a query is ahead; INTO may be the name of a column. */
const startsTarget = (cursor: Cursor): boolean =>
  cursor.isWord("TO", "LOCATION") || (cursor.isWord("INTO") && cursor.holds(startsFormat, 1));

function startsFormat(cursor: Cursor): boolean {
  const [first] = clauseWords(cursor)?.words ?? [];
  return first === undefined ? startsBareLocation(cursor) : first !== "AS";
}

/** Goes to where the parenthesis ahead is closed; else to the INTO behind it, where it should have been. */
function readEnclosed(cursor: Cursor, start: number): void {
  const { position } = cursor;
  let into: { readonly position: number; readonly depth: number } | undefined;
  let depth = 0;
  while (!cursor.done && !cursor.at(";")) {
    if (into === undefined && startsTarget(cursor)) into = { position: cursor.position, depth };
    depth += stepOf(cursor);
    if (depth > 0) continue;
    if (/^(?:EXCEPT|INTERSECT|MINUS|UNION)$/.test(cursor.word())) {
      cursor.reset(position);
      readBare(cursor, start);
    } else if (cursor.at("(", -2) && !cursor.followsBlock(-1))
      cursor.report("value-missing", cursor.lastCharacter, { expected: "FROM" });
    return;
  }
  if (into === undefined) return;
  cursor.reset(into.position);
  reportUnclosed(cursor, start, into.depth === 1);
}

/** Reads a token; how much deeper in parentheses what follows it is. */
function stepOf(cursor: Cursor): number {
  const { kind } = cursor.next();
  if (kind === "(") return 1;
  return kind === ")" ? -1 : 0;
}

/** Where one stands before INTO, nothing tells whether that is the one of the query. */
function reportUnclosed(cursor: Cursor, start: number, isOnly: boolean): void {
  const { before } = cursor;
  if (before && isPlaceholder(cursor.text.slice(before.start, before.end))) return;
  const end = endFrom(cursor, start);
  const edits = isOnly && before?.kind !== ")" ? [insert(end, ")")] : [];
  cursor.report("parenthesis", { start: end - 1, end }, { edits, found: "", expected: ")" });
}

/**
 * Goes to the INTO behind a query without parentheses around it. The documentation writes the syntax so, and all its samples
 * otherwise.
 */
function readBare(cursor: Cursor, start: number): void {
  const { lastEnd, lastCharacter, position } = cursor;
  let [depth, lowest] = [0, 0];
  while (!cursor.done && !cursor.at(";") && !startsTarget(cursor)) {
    depth += stepOf(cursor);
    lowest = Math.min(lowest, depth);
  }
  if (cursor.done || cursor.at(";") || cursor.position === position) return;
  if (lowest < 0) {
    const edits = depth < 0 && cursor.before!.kind === ")" ? [insert(lastEnd, " (")] : [];
    cursor.report("parenthesis", lastCharacter, { edits, found: "", expected: "(" });
  } else if (depth > 0) reportUnclosed(cursor, start, false);
  else {
    const query = spanOf(start, endFrom(cursor, start));
    const edits = [insert(query.start, "("), insert(query.end, ")")];
    cursor.report("parenthesis", query, { edits, found: "query", expected: "()" });
  }
}

/** Where what was read ends, with the `]` of an index, which no token is of. */
function endFrom({ text, lastEnd }: Cursor, start: number): number {
  const read = text.slice(start, lastEnd);
  const isOpen = read.lastIndexOf("[") > read.lastIndexOf("]");
  return isOpen ? lastEnd + (/^\s*\]/.exec(text.slice(lastEnd, lastEnd + 100))?.[0].length ?? 0) : lastEnd;
}
