import type { Span } from "../text/span";
import type { Cursor } from "./cursor";
import { endsHeredoc } from "./heredoc";
import { parseQualifiedName, startsName, startsQuotedName } from "./parse-names";
import { reportUnexpected } from "./recover";
import type { Clause, OtherStatement, QualifiedName } from "./tree";

interface Parts {
  readonly name?: QualifiedName | undefined;
  readonly query?: Span | undefined;
  readonly clauses?: readonly Clause[];
}

/** The node of a statement of which this was read up to the cursor. */
export function other(
  cursor: Cursor,
  kind: OtherStatement["kind"],
  start: number,
  headEnd: number,
  { name, query, clauses = [] }: Parts = {},
): OtherStatement {
  const head = { start, end: headEnd };
  return {
    node: "other",
    kind,
    start,
    end: cursor.lastEnd,
    head,
    clauses,
    ...(name && { name }),
    ...(query && { query }),
  };
}

/** Where the token ahead begins; at the end of a statement, where that is. */
export const startOf = (cursor: Cursor): number => cursor.peek()?.start ?? cursor.lastEnd;

/** Reads so many words, and returns where they end. */
export function skipWords(cursor: Cursor, count: number): number {
  cursor.reset(cursor.position + count);
  return cursor.lastEnd;
}

/** The table that a statement is about; `isMissing` where what stands ahead can only come behind it. */
export function parseTableName(cursor: Cursor, isMissing = false): QualifiedName | undefined {
  if ((startsName(cursor) || startsQuotedName(cursor)) && !isMissing) return parseQualifiedName(cursor);
  cursor.report("value-missing", cursor.lastCharacter, { expected: "name" });
  return undefined;
}

const endsStatement = (cursor: Cursor): boolean =>
  cursor.done || cursor.at(";") || cursor.startsStatement() || endsHeredoc(cursor);

/** Goes to where `starts` holds; what stands before it is a problem. False where it never holds. */
export function readUpTo(cursor: Cursor, starts: (cursor: Cursor) => boolean): boolean {
  const { position } = cursor;
  const start = startOf(cursor);
  while (!endsStatement(cursor) && !starts(cursor)) {
    if (cursor.at("(")) cursor.skipBalanced();
    else cursor.next();
  }
  if (!starts(cursor)) return false;
  if (cursor.position > position) reportUnexpected(cursor, { start, end: cursor.lastEnd });
  return true;
}

/** Reads what is too much at the end of a statement. */
export function skipTail(cursor: Cursor): void {
  if (endsStatement(cursor)) return;
  const start = startOf(cursor);
  while (!endsStatement(cursor)) cursor.next();
  reportUnexpected(cursor, { start, end: cursor.lastEnd });
}
