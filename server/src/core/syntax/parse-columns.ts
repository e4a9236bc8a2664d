import { remove, replace } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import type { Span } from "../text/span";
import { startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { readConstraint, startsConstraint } from "./parse-constraint";
import { parseIdentifier, readUnknown, startsName, startsQuotedName, unknownLength } from "./parse-names";
import { OPTION_WORDS, readOptions } from "./parse-options";
import { parseQuotedType, startsQuotedType } from "./parse-quoted-type";
import { parseType } from "./parse-types";
import { plainColumnAt } from "./plain-part";
import { closeList, openList, readComma, readItemEnd, skipToNext, standsAlone } from "./recover";
import type { ColumnList, ColumnNode } from "./tree";
import { isBeforeType, isTypeName } from "./type-names";

/** Whether a column list begins here, be it without its parenthesis. */
export const startsColumnList = (cursor: Cursor): boolean => cursor.at("(") || startsColumn(cursor);

const startsColumn = (cursor: Cursor, ahead = 0): boolean =>
  (cursor.at("word", ahead) || cursor.at("quoted", ahead)) && isTypeName(cursor.word(ahead + 1));

/** Whether a column is ahead whose name is in the quotes of a literal. */
const startsQuotedColumn = (cursor: Cursor): boolean =>
  startsQuotedName(cursor) && (isTypeName(cursor.word(1)) || startsQuotedType(cursor, 1));

/** Reads `( name type [options], … [, constraint] )`. The caller has seen that it begins. */
export function parseColumnList(cursor: Cursor, isPartition = false): ColumnList {
  const { start } = cursor.peek()!;
  const unopened = openList(cursor);
  if (cursor.at("(") && startsColumn(cursor, 1)) reportSecond(cursor);
  const before = cursor.problems.length;
  const columns: ColumnNode[] = [];
  let constraint: Span | undefined;
  while (!closeList(cursor, () => startsColumn(cursor, 1), unopened)) {
    if (readComma(cursor)) continue;
    const plain = constraint ? undefined : plainColumnAt(cursor);
    if (plain) {
      columns.push(plain);
      continue;
    }
    if (startsConstraint(cursor)) {
      const place = parseConstraint(cursor);
      if (isPartition || constraint || columns.length === 0) cursor.report("unexpected", place);
      constraint = place;
    } else if (startsName(cursor) || startsQuotedColumn(cursor)) {
      if (constraint) cursor.report("unexpected", constraint);
      constraint = undefined;
      if (isUnknown(cursor)) readUnknown(cursor);
      else columns.push(parseColumn(cursor, isPartition));
    } else {
      skipToNext(cursor);
    }
    readItemEnd(cursor, () => startsName(cursor) && (isTypeName(cursor.word(1)) || cursor.startsLine()));
  }
  if (columns.length === 0 && cursor.problems.length === before) {
    cursor.report("value-missing", { start, end: cursor.lastEnd }, { expected: "(" });
  }
  return { node: "columns", start, end: cursor.lastEnd, columns };
}

/** A parenthesis that stands twice. */
function reportSecond(cursor: Cursor): void {
  const parenthesis = cursor.next();
  cursor.report("parenthesis", parenthesis, { edits: [remove(parenthesis)] });
}

/** Whether a placeholder stands for columns, and not for the name of one whose type is on the next line. */
function isUnknown(cursor: Cursor): boolean {
  if (!standsAlone(cursor)) return false;
  const length = unknownLength(cursor);
  return cursor.at(",", length) || cursor.at(")", length) || startsColumn(cursor, length);
}

function parseConstraint(cursor: Cursor): Span {
  const { start } = cursor.peek()!;
  readConstraint(cursor);
  return { start, end: cursor.lastEnd };
}

function parseColumn(cursor: Cursor, isPartition: boolean): ColumnNode {
  const name = parseIdentifier(cursor);
  if (cursor.at(":") && cursor.at("word", 1)) {
    const colon = cursor.next();
    cursor.report("unexpected", colon, { edits: [replace(colon, " ")] });
  }
  const isAhead = startsColumnInstead(cursor);
  const isType = !isAhead && cursor.at("word") && !OPTION_WORDS.has(cursor.word()) && !startsClause(cursor);
  const hasType = isType || (cursor.at("<") && startsName(cursor));
  const quoted = startsQuotedType(cursor) ? parseQuotedType(cursor) : undefined;
  const type = quoted ?? (hasType ? parseType(cursor) : undefined);
  if (!type && !isTemplate(cursor, name)) cursor.report("value-missing", name, { expected: "type" });
  readOptions(cursor, isPartition);
  // Behind its comment, it is in the wrong place, and not missing and too much.
  if (!type && cursor.at("string", -1) && isTypeName(cursor.word())) parseType(cursor);
  return {
    node: "column",
    start: name.start,
    end: cursor.lastEnd,
    name,
    type,
  };
}

/** Whether a column begins where a type should; a word before a type on the same line is read as if it were not there. */
function startsColumnInstead(cursor: Cursor): boolean {
  const isInTheWay =
    !OPTION_WORDS.has(cursor.word()) && isBeforeType(cursor.word(), cursor.word(1)) && !hasPlaceholder(cursor.textAt());
  if (!isInTheWay || cursor.startsLine()) return isInTheWay;
  cursor.report("unexpected", cursor.next());
  return false;
}

/** `<column schemas>` stands for a column with its type, or for several. */
const isTemplate = (cursor: Cursor, name: Span): boolean => cursor.text[name.start] === "<";
