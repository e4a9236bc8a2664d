import { nearest } from "../text/nearest";
import { remember } from "../text/remember";
import type { Cursor } from "./cursor";
import { CLAUSE_WORDS, FIRST_WORDS, JOINED_WORDS, OPENINGS_BY_WORD, type Opening } from "./openings";

/** Whether a clause begins here beyond doubt, as seen from inside a list whose parenthesis may be missing. */
export function startsClause(cursor: Cursor): boolean {
  const openings = OPENINGS_BY_WORD.get(cursor.word());
  if (openings === undefined) return false;
  return isAnyAhead(cursor, openings) && !isOfItem(cursor);
}

const isAnyAhead = (cursor: Cursor, openings: readonly Opening[]): boolean =>
  openings.some((opening) => isAhead(cursor, opening));

const isAhead = (cursor: Cursor, { words, follow }: Opening): boolean =>
  cursor.isWord(...words) && (follow === undefined || cursor.at(follow, words.length));

/** Whether a COMMENT is that of a column, whose list goes on behind it. */
const isOfItem = (cursor: Cursor): boolean => cursor.isWord("COMMENT") && (cursor.at(",", 2) || cursor.at(")", 2));

/** What a word that begins no clause may be meant for; while somebody types, the same words are met after every key. */
const meantBy = remember((word) => ({ word: nearest(word, CLAUSE_WORDS) }), 4096);

/** Whether `BY 'some.StorageHandler'` stands here, which lacks its STORED. */
export const lacksStored = (cursor: Cursor): boolean =>
  cursor.isWord("BY") && cursor.at("string", 1) && cursor.textAt(1).includes("StorageHandler");

/** The words that the clause ahead begins with, in upper case and spelt right, and how many tokens they take. */
export interface ClauseWords {
  readonly words: readonly string[];
  readonly tokens: number;
  readonly misspelt: boolean;
}

/** The first word, or run-together words, of a clause; near misses count where what follows fits. */
export function clauseWords(cursor: Cursor): ClauseWords | undefined {
  const word = cursor.word();
  if (word === "") return undefined;
  if (lacksStored(cursor)) return { words: ["STORED"], tokens: 0, misspelt: false };
  if (FIRST_WORDS.includes(word)) return { words: [word], tokens: 1, misspelt: false };
  const cut = word + cursor.word(1);
  if (cursor.at("word", 1) && cut.length > 4 && FIRST_WORDS.includes(cut))
    return { words: [cut], tokens: 2, misspelt: true };
  if (cursor.isWord("TABLE", "PROPERTIES") && cursor.at("(", 2))
    return { words: ["TBLPROPERTIES"], tokens: 2, misspelt: true };
  // A placeholder is nobody's misspelling.
  if (!/^\w+$/.test(word)) return undefined;
  const near = meantBy(word).word;
  if (near === undefined) return undefined;
  const joined = JOINED_WORDS.get(near);
  if (joined) return { words: joined, tokens: 1, misspelt: true };
  const [opening] = OPENINGS_BY_WORD.get(near) ?? [];
  return opening && fits(cursor, opening) ? { words: [near], tokens: 1, misspelt: true } : undefined;
}

const MEANT_FOR_SHORT = /^(?:BY|AS|IN|BU|YB|B|A)$/;

/** Whether what stands behind a misspelt word is what stands behind the one that it may be, or nearly. */
function fits(cursor: Cursor, { words: [, second], follow }: Opening): boolean {
  if (second === "BY") return MEANT_FOR_SHORT.test(cursor.word(1));
  if (second !== undefined) return nearest(cursor.word(1), [second]) !== undefined;
  if (follow === "(") return cursor.at("(", 1) || cursor.at("string", 1);
  return follow === "number"
    ? cursor.at("number", 1) || cursor.at("word", 1)
    : cursor.at("string", 1) || cursor.at("=", 1);
}
