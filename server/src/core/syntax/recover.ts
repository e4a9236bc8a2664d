import { insert, remove } from "../text/edit";
import { isPlaceholder, isToFillIn } from "../text/placeholder";
import type { Span } from "../text/span";
import { skipAround } from "./angles";
import { startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { readUnknown, unknownLength } from "./parse-names";
import type { Problem, ProblemKind } from "./problem";

/** Where a list begins that lacks its parenthesis, and the problem that this is. */
interface Unopened {
  readonly start: number;
  readonly problem: Problem;
}

/** Reads the parenthesis that a list begins with, also where it is missing. */
export function openList(cursor: Cursor): Unopened | undefined {
  if (cursor.at("(")) {
    cursor.next();
    return undefined;
  }
  const start = cursor.peek()?.start ?? cursor.lastEnd;
  const edits = [insert(cursor.lastEnd, " (")];
  cursor.report("parenthesis", cursor.lastCharacter, { edits, found: "", expected: "(" });
  return { start, problem: cursor.problems.at(-1)! };
}

/**
 * Reads the end of a list: its parenthesis, or the place where the list must have ended because a clause, a statement or
 * nothing follows; then the parenthesis is missing. False while the list goes on, as it does where an item follows the
 * comma behind the parenthesis; then that one is too much. Where the list lacks both, that is one problem.
 */
export function closeList(
  cursor: Cursor,
  hasItemBehindComma: () => boolean,
  unopened?: Unopened,
  ends: (cursor: Cursor) => boolean = startsClause,
): boolean {
  if (cursor.at(")")) {
    const parenthesis = cursor.next();
    if (!cursor.at(",") || !hasItemBehindComma()) return true;
    cursor.report("parenthesis", parenthesis, { edits: [remove(parenthesis)] });
    return false;
  }
  if (!cursor.done && !cursor.at(";") && !ends(cursor) && !startsClause(cursor) && !cursor.startsStatement())
    return false;
  if (unopened) reportBoth(cursor, unopened);
  else {
    const edits = [insert(cursor.lastEnd, "\n)")];
    cursor.report("parenthesis", cursor.lastCharacter, { edits, found: "", expected: ")" });
  }
  return true;
}

function reportBoth(cursor: Cursor, { start, problem }: Unopened): void {
  const end = cursor.lastEnd;
  cursor.problems.splice(cursor.problems.indexOf(problem), 1);
  const edits = [insert(start, "("), insert(end, ")")];
  cursor.report("parenthesis", { start: Math.min(start, end - 1), end }, { edits, found: "", expected: "()" });
}

/** Reads a comma that separates two items; one with no item before or behind it is a problem. */
export function readComma(cursor: Cursor): boolean {
  if (!cursor.at(",")) return false;
  const hasItem = !cursor.at(",", -1) && !cursor.at("(", -1);
  const comma = cursor.next();
  const listEnds = cursor.done || cursor.at(")") || cursor.at(";") || startsClause(cursor);
  if (cursor.followsBlock() || cursor.followsBlock(-1)) return true;
  if (!hasItem || listEnds) cursor.report("comma-extra", comma, { edits: [remove(comma)] });
  return true;
}

/**
 * What stands behind an item: its comma or the list's end, a further item whose comma is missing, or what fits nowhere.
 */
export function readItemEnd(cursor: Cursor, startsItem: () => boolean): void {
  const isSeparated = cursor.done || cursor.at(",") || cursor.at(")") || cursor.at(";");
  if (isSeparated || startsClause(cursor) || cursor.startsStatement()) return;
  if (startsItem() && (cursor.followsBlock() || followsUnknown(cursor))) return;
  if (standsAlone(cursor)) readUnknown(cursor);
  else if (startsItem()) cursor.report("comma-missing", cursor.lastCharacter, { edits: [insert(cursor.lastEnd, ",")] });
  else skipToNext(cursor);
}

/** Whether a placeholder stands ahead for an item, or for several with their commas. */
export function standsAlone(cursor: Cursor): boolean {
  const length = unknownLength(cursor);
  return length > 0 && (cursor.at(",", length) || cursor.at(")", length) || cursor.startsLine(length));
}

/** Reads a placeholder that stands for a whole list, its parentheses included. */
export function readUnknownList(cursor: Cursor): boolean {
  const length = unknownLength(cursor);
  const isItem = cursor.at(",", length) || cursor.at(")", length) || cursor.at("=", length);
  if (length === 0 || isItem) return false;
  readUnknown(cursor);
  return true;
}

/** Whether a placeholder stands right before what is ahead: it may end with a comma. */
function followsUnknown({ text, before, problems, lastEnd }: Cursor): boolean {
  const last = problems.at(-1);
  if (last && UNKNOWN.has(last.kind) && last.span.end === lastEnd) return true;
  return before?.kind === "word" && isPlaceholder(text.slice(before.start, before.end));
}

const UNKNOWN: ReadonlySet<ProblemKind> = new Set(["placeholder", "template-leftover"]);

/** Reads what fits nowhere, up to the next comma or the list's end, as one problem. */
export function skipToNext(cursor: Cursor): void {
  const start = cursor.peek();
  if (!start) return;
  const first = cursor.position;
  while (!cursor.done && !cursor.at(",") && !cursor.at(")") && !cursor.at(";")) {
    if (cursor.position > first && (startsClause(cursor) || cursor.startsStatement())) break;
    if (cursor.at("(")) cursor.skipBalanced();
    else if (!cursor.at("<") || !skipAround(cursor)) cursor.next();
  }
  if (cursor.position === first) cursor.next();
  reportUnexpected(cursor, { start: start.start, end: cursor.lastEnd });
}

/** One problem for what was read from a place on, drawn on its first line only; a placeholder may stand for anything. */
export function reportUnexpected(cursor: Cursor, { start, end }: Span): void {
  const read = cursor.text.slice(start, end);
  if (isPlaceholder(read)) {
    if (isToFillIn(read)) cursor.report("template-leftover", { start, end });
    cursor.report("placeholder", { start, end });
    return;
  }
  const line = /^[^\r\n]+/.exec(cursor.text.slice(start, end))?.[0].trimEnd() ?? "";
  cursor.report("unexpected", { start, end: line === "" ? end : start + line.length });
}
