import { insert } from "../text/edit";
import { nearest } from "../text/nearest";
import type { Span } from "../text/span";
import type { Cursor } from "./cursor";
import { readNear } from "./expect";
import { readNeedlessEquals } from "./needless";
import { NAMED_CONSTANTS, readConstant, startsConstant } from "./parse-constant";
import { parseJoinedLiteral, parseUnquotedRun, parseUnquotedValue } from "./parse-literal";
import { nameLength, parseTemplate, skipFurtherParts, startsTemplate } from "./parse-names";

/** The first words of what may stand behind a column's type. */
export const OPTION_WORDS = new Set(["NOT", "NULL", "DEFAULT", "PRIMARY", "COMMENT"]);

/** NOT NULL, NULL, DEFAULT and PRIMARY KEY in any order, then COMMENT; of a partition's column only NULL and COMMENT. */
export function readOptions(cursor: Cursor, isPartition: boolean): void {
  let [hasComment, hasNull] = [false, false];
  for (let first = cursor.peek(); first; first = cursor.peek()) {
    const name = readOption(cursor);
    if (name === undefined) return;
    const span = { start: first.start, end: cursor.lastEnd };
    if (name === "COMMENT" && hasComment) cursor.report("clause-duplicate", span, { found: name });
    else if (hasComment) reportLate(cursor, span, name);
    else if (isPartition && !(name === "COMMENT" || (name.endsWith("NULL") && !hasNull)))
      cursor.report("unexpected", span);
    hasComment ||= name === "COMMENT";
    hasNull ||= name.endsWith("NULL");
  }
}

const reportLate = (cursor: Cursor, span: Span, name: string): void =>
  cursor.report("clause-order", span, { found: name, expected: "<COMMENT" });

/** Reads one option and returns its name. */
function readOption(cursor: Cursor): string | undefined {
  if (cursor.isWord("NOT", "NULL")) return readWords(cursor, 2, "NOT NULL");
  if (cursor.isWord("NULL")) return readWords(cursor, 1, "NULL");
  if (cursor.isWord("PRIMARY")) return readWords(cursor, cursor.word(1) === "KEY" ? 2 : 1, "PRIMARY KEY");
  if (cursor.isWord("DEFAULT")) return readDefault(cursor);
  if (isComment(cursor)) return readComment(cursor);
  return isBareComment(cursor) ? readBareComment(cursor) : undefined;
}

/** Whether a literal stands right behind a type: what else it may be is told of elsewhere. */
function isBareComment(cursor: Cursor): boolean {
  const isBehindType = cursor.before?.kind === "word" || cursor.before?.kind === ")" || cursor.before?.kind === ">";
  return cursor.at("string") && isBehindType && cursor.peek()!.note === undefined && !cursor.startsLine();
}

/** The text of a COMMENT whose keyword is missing. */
function readBareComment(cursor: Cursor): string {
  const literal = cursor.peek()!;
  cursor.report("keyword-missing", literal, { edits: [insert(literal.start, "COMMENT ")], expected: "COMMENT" });
  parseJoinedLiteral(cursor);
  return "COMMENT";
}

function readWords(cursor: Cursor, count: number, name: string): string {
  cursor.reset(cursor.position + count);
  return name;
}

const isComment = (cursor: Cursor): boolean =>
  cursor.isWord("COMMENT") ||
  (cursor.at("word") && cursor.at("string", 1) && nearest(cursor.word(), ["COMMENT"]) !== undefined);

/** `COMMENT 'text'`; a misspelt word and a needless `=` are problems. */
function readComment(cursor: Cursor): string {
  const word = cursor.peek()!;
  readNear(cursor, "COMMENT");
  readNeedlessEquals(cursor, "COMMENT");
  const literal = parseJoinedLiteral(cursor) ?? (cursor.startsLine() ? undefined : parseUnquotedValue(cursor));
  if (!literal) cursor.report("value-missing", word, { expected: "COMMENT" });
  return "COMMENT";
}

/** DEFAULT and a constant; or a sign before it, NULL, a call of a function, or what is current, as newer versions may have it. */
function readDefault(cursor: Cursor): string {
  cursor.next();
  if (cursor.at("other") && /^[+-]$/.test(cursor.textAt())) cursor.next();
  if (startsTemplate(cursor)) parseTemplate(cursor);
  else if (startsConstant(cursor)) readConstant(cursor);
  else if (cursor.isWord("NULL") || isCurrent(cursor) || isCall(cursor)) readName(cursor);
  else if (cursor.at("word") && !OPTION_WORDS.has(cursor.word())) readBareDefault(cursor);
  else cursor.report("value-missing", cursor.lastCharacter, { expected: "DEFAULT" });
  if (cursor.at("(") && cursor.before?.kind === "word") cursor.skipBalanced();
  return "DEFAULT";
}

/** A word that is no constant: one of the named ones misspelt, or a text that lacks its quotes. */
function readBareDefault(cursor: Cursor): void {
  const named = nearest(cursor.word(), NAMED_CONSTANTS);
  if (named !== undefined) readNear(cursor, named);
  else if (cursor.at("string", 1) && cursor.isAdjacent(1)) cursor.reset(cursor.position + 2);
  else parseUnquotedRun(cursor);
}

const isCurrent = (cursor: Cursor): boolean => /^(?:CURRENT|LOCAL|SESSION|SYS)/.test(cursor.word());

/** Whether the name of a function is ahead, with its parenthesis. */
const isCall = (cursor: Cursor): boolean => cursor.at("word") && cursor.at("(", nameLength(cursor));

function readName(cursor: Cursor): void {
  cursor.next();
  skipFurtherParts(cursor);
}
