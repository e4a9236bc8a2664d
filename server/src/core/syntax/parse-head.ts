import { insert, remove, replace, type TextEdit } from "../text/edit";
import { nearest } from "../text/nearest";
import { type Span, textOf } from "../text/span";
import type { Cursor } from "./cursor";
import { inCaseOf } from "./keyword-case";

const HEAD_WORDS = ["CREATE", "OR", "REPLACE", "TEMPORARY", "EXTERNAL", "TABLE", "IF", "NOT", "EXISTS"];
const CANONICAL = ["CREATE", "TEMPORARY", "EXTERNAL", "TABLE", "IF", "NOT", "EXISTS"];

export interface Head {
  readonly span: Span;
  readonly external: boolean;
}

interface HeadWord extends Span {
  readonly word: string;
}

/** Whether a CREATE TABLE begins here: with CREATE, with a misspelling of it, or with EXTERNAL where it is missing. */
export function startsCreate(cursor: Cursor): boolean {
  if (cursor.isWord("CREATE") || lacksCreate(cursor)) return true;
  const isNear = cursor.at("word") && nearest(cursor.word(), ["CREATE"]) !== undefined;
  return isNear && nearest(cursor.word(1), ["EXTERNAL", "TABLE"]) !== undefined;
}

const lacksCreate = (cursor: Cursor): boolean =>
  cursor.isWord("EXTERNAL", "TABLE") || cursor.isWord("EXTERNAL", "CREATE", "TABLE");

/** Reads the words from CREATE to the name: `CREATE [TEMPORARY] EXTERNAL TABLE [IF NOT EXISTS]`. */
export function parseHead(cursor: Cursor): Head {
  const words: HeadWord[] = lacksCreate(cursor) ? [] : [readWord(cursor, "CREATE")];
  for (;;) {
    skipForeign(cursor, words);
    const broken = readBroken(cursor);
    const word = broken.length > 0 ? undefined : headWord(cursor, words);
    if (broken.length === 0 && word === undefined) break;
    words.push(...(word === undefined ? broken : [readWord(cursor, word)]));
  }
  const span = { start: words[0]!.start, end: words.at(-1)!.end };
  const has = (word: string): boolean => words.some((seen) => seen.word === word);
  reportReplace(cursor, words);
  reportOrder(cursor, words, span);
  if (!has("CREATE")) reportMissing(cursor, words[0]!, insert(span.start, "CREATE "));
  if (!has("TABLE")) reportMissing(cursor, span, insert(tablePlace(words), " TABLE"));
  if (has("IF") !== has("EXISTS") || has("IF") !== has("NOT")) reportExists(cursor, words);
  if (!has("EXTERNAL")) reportExternal(cursor, words);
  return { span, external: has("EXTERNAL") };
}

/** A word that is none of the head's, where EXTERNAL behind it tells that it is no name. */
function skipForeign(cursor: Cursor, read: readonly HeadWord[]): void {
  const isBefore = cursor.word(1) === "EXTERNAL" || cursor.isWord(cursor.word(), "TEMPORARY", "EXTERNAL");
  const isForeign = isBefore && cursor.at("word") && !HEAD_WORDS.includes(cursor.word());
  if (!isForeign || read.some(({ word }) => word === "TABLE")) return;
  if (nearest(cursor.word(), ["TEMPORARY"]) === undefined) cursor.report("unexpected", cursor.next());
}

const reportMissing = (cursor: Cursor, at: Span, edit: TextEdit): void =>
  cursor.report("keyword-missing", at, { edits: [edit], expected: edit.newText.trim() });

const RUN_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  EXTERNALTABLE: ["EXTERNAL", "TABLE"],
  IFNOTEXISTS: ["IF", "NOT", "EXISTS"],
  IFNOT: ["IF", "NOT"],
  NOTEXISTS: ["NOT", "EXISTS"],
};

/** Head words whose blank was forgotten, or that a blank cuts in two: how many tokens stand for which words. */
function brokenWords(cursor: Cursor): { tokens: number; words: readonly string[] } | undefined {
  const together = RUN_TOGETHER[cursor.word()];
  if (together) return { tokens: 1, words: together };
  const joined = cursor.word() + cursor.word(1);
  const isCut =
    cursor.word() !== "" && cursor.word(1) !== "" && !HEAD_WORDS.includes(cursor.word()) && HEAD_WORDS.includes(joined);
  return isCut ? { tokens: 2, words: [joined] } : undefined;
}

function readBroken(cursor: Cursor): HeadWord[] {
  const broken = brokenWords(cursor);
  if (!broken) return [];
  const { start } = cursor.peek()!;
  cursor.reset(cursor.position + broken.tokens);
  const span = { start, end: cursor.lastEnd };
  const right = inCaseOf(textOf(cursor.text, span), broken.words.join(" "));
  cursor.report("keyword-misspelt", span, { edits: [replace(span, right)], expected: right });
  return broken.words.map((word) => ({ word, ...span }));
}

/** The head word ahead, spelt right; `undefined` where the name begins. */
function headWord(cursor: Cursor, read: readonly HeadWord[]): string | undefined {
  const word = cursor.word();
  const isOpen = (candidate: string): boolean => !read.some((seen) => seen.word === candidate);
  const isName = !isOpen("TABLE") && (cursor.at("(", 1) || cursor.at(".", 1));
  if (isName && !(word === "EXISTS" && read.at(-1)?.word === "NOT")) return undefined;
  if (HEAD_WORDS.includes(word)) return isOpen(word) ? word : undefined;
  const isNameNext = cursor.at("word", 1) || cursor.at("quoted", 1) || cursor.at("<", 1);
  if (word === "" || !isNameNext || (!isOpen("TABLE") && (isOpen("IF") || !isOpen("EXISTS")))) return undefined;
  return nearest(
    word,
    HEAD_WORDS.filter((candidate) => isOpen(candidate) && candidate.length > 2),
  );
}

function readWord(cursor: Cursor, word: string): HeadWord {
  const token = cursor.next();
  const written = textOf(cursor.text, token);
  if (written.toUpperCase() !== word) {
    cursor.report("keyword-misspelt", token, { edits: [replace(token, inCaseOf(written, word))], expected: word });
  }
  return { word, start: token.start, end: token.end };
}

/** OR REPLACE, or one of the two. */
function reportReplace(cursor: Cursor, words: readonly HeadWord[]): void {
  const or = words.find(({ word }) => word === "OR");
  const last = words.find(({ word }) => word === "REPLACE") ?? or;
  if (!last) return;
  const span = { start: (or ?? last).start, end: last.end };
  const next = words[words.indexOf(last) + 1]?.start ?? span.end;
  const kind = last === or ? "unexpected" : "create-or-replace";
  cursor.report(kind, span, { edits: [remove({ start: span.start, end: next })] });
}

/** Where TABLE goes when it is missing: before IF NOT EXISTS, else behind the last word. */
function tablePlace(words: readonly HeadWord[]): number {
  const at = words.findIndex(({ word }) => word === "IF");
  return words[at > 0 ? at - 1 : words.length - 1]!.end;
}

function reportOrder(cursor: Cursor, words: readonly HeadWord[], span: Span): void {
  const ranks = words.map(({ word }) => CANONICAL.indexOf(word)).filter((rank) => rank >= 0);
  if (ranks.every((rank, i) => i === 0 || ranks[i - 1]! < rank)) return;
  const sorted = [...ranks].sort((a, b) => a - b).map((rank) => CANONICAL[rank]!);
  const text = inCaseOf(textOf(cursor.text, span), sorted.join(" "));
  cursor.report("keyword-order", span, { edits: [replace(span, text)], expected: sorted.join(" ") });
}

function reportExists(cursor: Cursor, words: readonly HeadWord[]): void {
  const part = words.filter(({ word }) => word === "IF" || word === "NOT" || word === "EXISTS");
  const span = { start: part[0]!.start, end: part.at(-1)!.end };
  cursor.report("keyword-missing", span, {
    edits: [replace(span, inCaseOf(textOf(cursor.text, span), "IF NOT EXISTS"))],
    expected: "IF NOT EXISTS",
  });
}

function reportExternal(cursor: Cursor, words: readonly HeadWord[]): void {
  const table = words.find(({ word }) => word === "TABLE");
  if (!table) return;
  const edits = [insert(table.start, inCaseOf(textOf(cursor.text, table), "EXTERNAL "))];
  cursor.report("external-missing", table, { edits });
}
