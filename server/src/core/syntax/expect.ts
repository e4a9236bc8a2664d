import { insert, replace } from "../text/edit";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholder";
import { type ClauseWords, startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { parseJoinedLiteral, parseUnquotedRun } from "./parse-literal";
import { parseTemplate, startsTemplate, unknownLength } from "./parse-names";
import type { Literal } from "./tree";

/** Whether a keyword stands ahead, or a misspelling of it before what can follow it. */
export function standsNear(cursor: Cursor, word: string): boolean {
  if (cursor.isWord(word)) return true;
  if (cursor.word() === "" || nearest(cursor.word(), [word]) === undefined || startsClause(cursor)) return false;
  return word.length > 3 ? cursor.word().length > 3 : cursor.at("string", 1) || cursor.at("(", 1);
}

/** Reads a keyword that stands ahead; a misspelling is a problem. */
export function readNear(cursor: Cursor, word: string): void {
  const isRight = cursor.isWord(word);
  const token = cursor.next();
  if (!isRight) cursor.report("keyword-misspelt", token, { edits: [replace(token, word)], expected: word });
}

/** Reads keywords in their order; those missing in a row are one problem. */
export function expectWords(cursor: Cursor, ...words: readonly string[]): void {
  let missing: string[] = [];
  for (const word of words) {
    if (standsNear(cursor, word)) {
      reportMissing(cursor, missing);
      missing = [];
      readNear(cursor, word);
    } else missing.push(word);
  }
  reportMissing(cursor, missing);
}

/** Reports keywords that are missing behind what was read last; none is no problem. */
export function reportMissing(cursor: Cursor, words: readonly string[]): void {
  if (words.length === 0) return;
  const expected = words.join(" ");
  const edits = [insert(cursor.lastEnd, ` ${expected}`)];
  cursor.report("keyword-missing", cursor.lastCharacter, { edits, found: "", expected });
}

/** Reads the literals, joined by MaxCompute, behind what `keyword` says. */
export function expectLiteral(cursor: Cursor, keyword: string): Literal | undefined {
  if (cursor.at("string")) return parseJoinedLiteral(cursor);
  if (unknownLength(cursor) > 0) return parseUnquotedRun(cursor);
  cursor.report("value-missing", cursor.lastCharacter, { expected: keyword });
  return undefined;
}

/** The same where MaxCompute joins none. */
export function expectOneLiteral(cursor: Cursor, keyword: string): Literal | undefined {
  const { position } = cursor;
  const value = expectLiteral(cursor, keyword);
  reportSecond(cursor, position);
  return value;
}

/** A second literal among what was read since a position, unless it is known for a doubled quote. */
export function reportSecond(cursor: Cursor, position: number): void {
  let ahead = position - cursor.position + 1;
  while (ahead < 0 && !(cursor.at("string", ahead) && cursor.at("string", ahead - 1))) ahead++;
  const isReported = cursor.problems.at(-1)?.kind === "literal-adjacent";
  if (ahead < 0 && !isReported) cursor.report("literal-adjacent", cursor.peek(ahead)!);
}

/** Reads a number, or what stands for one. */
export function expectNumber(cursor: Cursor, keyword: string): void {
  if (cursor.at("number") || (cursor.at("word") && hasPlaceholder(cursor.textAt()))) cursor.next();
  else if (startsTemplate(cursor)) parseTemplate(cursor);
  else cursor.report("value-missing", cursor.lastCharacter, { expected: keyword });
}

/** Reads the words that a clause begins with and reports a misspelling. */
export function readOpening(cursor: Cursor, { words, tokens, misspelt }: ClauseWords): readonly string[] {
  const first = cursor.peek()!;
  if (tokens === 0)
    cursor.report("keyword-missing", first, { edits: [insert(first.start, `${words[0]} `)], expected: words[0]! });
  cursor.reset(cursor.position + tokens);
  if (misspelt) {
    const span = { start: first.start, end: cursor.lastEnd };
    const right = words.join(" ");
    cursor.report("keyword-misspelt", span, { edits: [replace(span, right)], expected: right });
  }
  return words;
}

/** Reads BY before a literal or a list; a misspelt one is any short word. */
export function expectBy(cursor: Cursor): void {
  const isShort = cursor.at("word") && cursor.textAt().length <= 3;
  if (isShort && (cursor.at("string", 1) || cursor.at("(", 1))) readNear(cursor, "BY");
  else expectWords(cursor, "BY");
}
