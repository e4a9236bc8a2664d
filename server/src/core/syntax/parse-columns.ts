import { remove, replace } from "../text/edit";
import { nearest } from "../text/nearest";
import type { Span } from "../text/span";
import type { Cursor } from "./cursor";
import { parseJoinedLiteral, parseUnquotedValue } from "./parse-literal";
import { parseIdentifier, startsName } from "./parse-names";
import { isTypeName, parseType } from "./parse-types";
import { closeList, openList, readComma, readItemEnd, skipToNext } from "./recover";
import type { ColumnList, ColumnNode } from "./tree";

const OPTION_WORDS = new Set(["NOT", "NULL", "DEFAULT", "PRIMARY", "COMMENT"]);

/** Whether a column list begins here, be it without its parenthesis. */
export const startsColumnList = (cursor: Cursor): boolean => cursor.at("(") || startsColumn(cursor);

const startsColumn = (cursor: Cursor, ahead = 0): boolean =>
  (cursor.at("word", ahead) || cursor.at("quoted", ahead)) && isTypeName(cursor.word(ahead + 1));

/** Reads `( name type [options], … )`. The caller has seen that it begins. */
export function parseColumnList(cursor: Cursor): ColumnList {
  const { start } = cursor.peek()!;
  openList(cursor);
  const columns: ColumnNode[] = [];
  while (!closeList(cursor, () => startsColumn(cursor, 1))) {
    if (readComma(cursor)) continue;
    if (isConstraint(cursor)) {
      skipConstraint(cursor);
    } else if (startsName(cursor)) {
      columns.push(parseColumn(cursor));
    } else {
      skipToNext(cursor);
    }
    readItemEnd(cursor, () => startsName(cursor) && (isTypeName(cursor.word(1)) || cursor.startsLine()));
  }
  return { node: "columns", start, end: cursor.lastEnd, columns };
}

const isConstraint = (cursor: Cursor): boolean =>
  cursor.isWord("CONSTRAINT") || (cursor.isWord("PRIMARY", "KEY") && cursor.at("(", 2));

function skipConstraint(cursor: Cursor): void {
  while (!cursor.done && !cursor.at("(") && !cursor.at(",") && !cursor.at(")") && !cursor.at(";")) cursor.next();
  if (cursor.at("(")) cursor.skipBalanced();
}

function parseColumn(cursor: Cursor): ColumnNode {
  const name = parseIdentifier(cursor);
  if (cursor.at(":") && cursor.at("word", 1)) {
    const colon = cursor.next();
    cursor.report("unexpected", colon, { edits: [replace(colon, " ")] });
  }
  const hasType = (cursor.at("word") && !OPTION_WORDS.has(cursor.word())) || (cursor.at("<") && startsName(cursor));
  const type = hasType ? parseType(cursor) : undefined;
  if (!type && !isTemplate(cursor, name)) cursor.report("value-missing", name, { expected: "type" });
  skipOptions(cursor);
  return {
    node: "column",
    start: name.start,
    end: cursor.lastEnd,
    name,
    type,
  };
}

/** `<column schemas>` stands for a column with its type, or for several. */
const isTemplate = (cursor: Cursor, name: Span): boolean => cursor.text[name.start] === "<";

/** NOT NULL, NULL, DEFAULT, PRIMARY KEY and COMMENT in any order. */
function skipOptions(cursor: Cursor): void {
  for (;;) {
    if (cursor.isWord("NOT", "NULL") || cursor.isWord("PRIMARY", "KEY")) cursor.reset(cursor.position + 2);
    else if (cursor.isWord("NULL")) cursor.next();
    else if (cursor.isWord("DEFAULT")) skipDefault(cursor);
    else if (isComment(cursor)) readComment(cursor);
    else return;
  }
}

const isComment = (cursor: Cursor): boolean =>
  cursor.isWord("COMMENT") ||
  (cursor.at("word") && cursor.at("string", 1) && nearest(cursor.word(), ["COMMENT"]) !== undefined);

/** `COMMENT 'text'`; a misspelt word and a needless `=` are problems. */
function readComment(cursor: Cursor): void {
  const word = cursor.next();
  if (cursor.text.slice(word.start, word.end).toUpperCase() !== "COMMENT") {
    cursor.report("keyword-misspelt", word, { edits: [replace(word, "COMMENT")], expected: "COMMENT" });
  }
  readNeedlessEquals(cursor, "COMMENT");
  const literal = parseJoinedLiteral(cursor) ?? (cursor.startsLine() ? undefined : parseUnquotedValue(cursor));
  if (!literal) cursor.report("value-missing", word, { expected: "COMMENT" });
}

/** Reads the `=` that stands where none belongs, as in `LOCATION = '…'`. */
export function readNeedlessEquals(cursor: Cursor, keyword: string): void {
  if (!cursor.at("=")) return;
  const equals = cursor.next();
  const touches = cursor.isAdjacent() || cursor.peek(-2)?.end === equals.start;
  cursor.report("equals", equals, {
    edits: [touches ? replace(equals, " ") : remove(equals)],
    found: "=",
    expected: keyword,
  });
}

function skipDefault(cursor: Cursor): void {
  cursor.next();
  if (cursor.at("other")) cursor.next();
  if (!cursor.done && !cursor.at(",") && !cursor.at(")") && !cursor.at(";")) cursor.next();
  if (cursor.at("(")) cursor.skipBalanced();
}
