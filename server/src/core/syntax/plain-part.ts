import type { Cursor } from "./cursor";
import { OPENINGS_BY_WORD } from "./openings";
import { plainClause } from "./plain-clauses";
import { plainColumn } from "./plain-columns";
import { NOT_PLAIN, PlainText } from "./plain-text";
import type { Clause, ColumnNode } from "./tree";

const [CLOSE, COMMA, SEMICOLON] = [41, 44, 59];

/**
 * The column that stands here, where it is written plainly and its comma or parenthesis follows: in a statement that is
 * broken somewhere, most of it is as it should be.
 */
export const plainColumnAt = (cursor: Cursor): ColumnNode | undefined => plainPart(cursor, plainColumn, endsColumn);

/** The clause that stands here, where it is written plainly, and the next one or the end of the statement follows. */
export const plainClauseAt = (cursor: Cursor): Clause | undefined => plainPart(cursor, plainClause, endsClause);

const endsColumn = ({ code }: PlainText): boolean => code === COMMA || code === CLOSE;

/** Those of clauses that could not belong to the one before, as its properties do. */
const BEGINNINGS = [...OPENINGS_BY_WORD.keys()].filter((word) => word !== "WITH" && word !== "SERDEPROPERTIES");

const endsClause = (text: PlainText): boolean =>
  text.code === SEMICOLON || text.isAtEnd || BEGINNINGS.some((word) => text.isWord(word));

/** After so many parts that are not plain, further ones are hardly: to try each of them would take most of the time. */
const MOST_NOT_PLAIN = 64;

function plainPart<Node>(
  cursor: Cursor,
  read: (text: PlainText) => Node,
  ends: (text: PlainText) => boolean,
): Node | undefined {
  if (cursor.byTokens || cursor.notPlain > MOST_NOT_PLAIN || !(cursor.at("word") || cursor.at("quoted")))
    return undefined;
  try {
    const text = new PlainText(cursor.text, 0, cursor.peek()!.start);
    const node = read(text);
    if (ends(text) && cursor.moveOn(text.place)) return node;
    cursor.notPlain++;
    return undefined;
  } catch (error) {
    cursor.notPlain++;
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}
