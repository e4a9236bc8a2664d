import type { Span } from "../text/span";
import { STORAGE } from "./clause-order";
import { clauseWords, startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { parseQualifiedName, readUnknown, startsName, startsQuotedName, unknownLength } from "./parse-names";
import { reportUnexpected } from "./recover";
import type { Clause, QualifiedName } from "./tree";

/** A table LIKE another has the columns of that one, and its own storage. */
export function reportRefused(cursor: Cursor, columns: Span | undefined, clauses: readonly Clause[]): void {
  const refused = clauses.filter(({ kind }) => !ALIKE.includes(kind));
  for (const { start, end } of columns ? [columns, ...refused] : refused) reportUnexpected(cursor, { start, end });
}

const ALIKE: readonly Clause["kind"][] = [...STORAGE, "table-properties", "lifecycle"];

/** Reads the name of the table that CREATE makes. */
export function parseCreatedName(cursor: Cursor): QualifiedName | undefined {
  if (isNameBehind(cursor, unknownLength(cursor))) readUnknown(cursor);
  if ((startsName(cursor) && !lacksName(cursor)) || isInQuotes(cursor)) {
    const name = parseQualifiedName(cursor);
    const length = unknownLength(cursor);
    if (length > 0 && cursor.at("(", length)) readUnknown(cursor);
    return name;
  }
  cursor.report("value-missing", cursor.lastCharacter, { expected: "name" });
  return undefined;
}

/** Whether the name is in quotes, and not a literal of a clause that lacks its word. */
const isInQuotes = (cursor: Cursor): boolean => startsQuotedName(cursor) && (cursor.at("(", 1) || cursor.at(".", 1));

/** Whether the placeholder ahead stands for words before a name, such as IF NOT EXISTS. */
function isNameBehind(cursor: Cursor, length: number): boolean {
  const isBefore = length > 0 && (cursor.at("(", length + 1) || cursor.at(".", length + 1));
  return isBefore && isName(cursor, length) && !cursor.holds((at) => clauseWords(at) !== undefined, length);
}

/** Whether what stands ahead comes behind a name: a clause's word may be a name itself. */
function lacksName(cursor: Cursor): boolean {
  if (cursor.at("(", 1)) return false;
  if (cursor.isWord("LIKE"))
    return isName(cursor, 1) && !cursor.isWord("LIKE", "LIKE") && !cursor.holds(startsClause, 1);
  return startsClause(cursor) || cursor.isWord("AS", "SELECT");
}

const isName = (cursor: Cursor, ahead: number): boolean => cursor.at("word", ahead) || cursor.at("quoted", ahead);

/** Reads LIKE and the other table's name. */
export function parseLike(cursor: Cursor): QualifiedName | undefined {
  if (!cursor.isWord("LIKE")) return undefined;
  cursor.next();
  if (startsName(cursor) && !startsClause(cursor)) return parseQualifiedName(cursor);
  cursor.report("value-missing", cursor.lastCharacter, { expected: "LIKE" });
  return undefined;
}
