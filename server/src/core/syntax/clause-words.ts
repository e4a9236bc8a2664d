import { nearest } from "../text/nearest";
import { remember } from "../text/remember";
import type { Cursor } from "./cursor";
import type { TokenKind } from "./token";

/** How a clause is recognised: its first word, and what must follow for the word not to be a name or a type. */
interface Opening {
  readonly words: readonly string[];
  readonly follow?: TokenKind;
}

const OPENINGS: readonly Opening[] = [
  { words: ["STORED", "BY"] },
  { words: ["STORED", "AS"] },
  { words: ["WITH", "SERDEPROPERTIES"] },
  { words: ["SERDEPROPERTIES"], follow: "(" },
  { words: ["TBLPROPERTIES"], follow: "(" },
  { words: ["ROW", "FORMAT"] },
  { words: ["PARTITIONED", "BY"] },
  { words: ["CLUSTERED", "BY"] },
  { words: ["RANGE", "CLUSTERED"] },
  { words: ["SKEWED", "BY"] },
  { words: ["LOCATION"], follow: "string" },
  { words: ["USING"], follow: "string" },
  { words: ["COMMENT"], follow: "string" },
  { words: ["LIFECYCLE"], follow: "number" },
  { words: ["HUBLIFECYCLE"], follow: "number" },
  { words: ["CHANGELOGS"], follow: "number" },
];

const OPENING_WORDS: ReadonlySet<string> = new Set(OPENINGS.map(({ words }) => words[0]!));

/** Whether a clause begins here beyond doubt, as seen from inside a list whose parenthesis may be missing. */
export function startsClause(cursor: Cursor): boolean {
  if (!OPENING_WORDS.has(cursor.word())) return false;
  return (
    OPENINGS.some(
      ({ words, follow }) => cursor.isWord(...words) && (follow === undefined || cursor.at(follow, words.length)),
    ) && !isOfItem(cursor)
  );
}

/** Whether a COMMENT is that of a column, whose list goes on behind it. */
const isOfItem = (cursor: Cursor): boolean => cursor.isWord("COMMENT") && (cursor.at(",", 2) || cursor.at(")", 2));

const FIRST_WORDS = [
  "COMMENT",
  "PARTITIONED",
  "CLUSTERED",
  "RANGE",
  "SKEWED",
  "ROW",
  "STORED",
  "WITH",
  "SERDEPROPERTIES",
  "LOCATION",
  "USING",
  "TBLPROPERTIES",
  "LIFECYCLE",
  "INTO",
  "HUBLIFECYCLE",
  "CHANGELOGS",
  "AS",
  "AUTO",
];
const JOINED: Readonly<Record<string, readonly string[]>> = {
  STOREDBY: ["STORED", "BY"],
  STOREDAS: ["STORED", "AS"],
  WITHSERDEPROPERTIES: ["WITH", "SERDEPROPERTIES"],
  ROWFORMAT: ["ROW", "FORMAT"],
  PARTITIONEDBY: ["PARTITIONED", "BY"],
};

const NEAR_WORDS: readonly string[] = [...FIRST_WORDS, ...Object.keys(JOINED)];

/** What a word that begins no clause may be meant for; while somebody types, the same words are met after every key. */
const meantBy = remember((word) => ({ word: nearest(word, NEAR_WORDS) }), 4096);

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
  // A placeholder is nobody's misspelling.
  if (!/^\w+$/.test(word)) return undefined;
  const near = meantBy(word).word;
  const joined = near && JOINED[near];
  if (joined) return { words: joined, tokens: 1, misspelt: true };
  return near && fits(cursor, near) ? { words: [near], tokens: 1, misspelt: true } : undefined;
}

/** Whether what stands behind a misspelt word is what stands behind the word that it may be. */
function fits(cursor: Cursor, word: string): boolean {
  switch (word) {
    case "STORED":
    case "PARTITIONED":
    case "CLUSTERED":
    case "SKEWED":
      return /^(?:BY|AS|IN|BU|YB|B|A)$/.test(cursor.word(1));
    case "WITH":
      return nearest(cursor.word(1), ["SERDEPROPERTIES"]) !== undefined;
    case "ROW":
      return nearest(cursor.word(1), ["FORMAT"]) !== undefined;
    case "RANGE":
      return cursor.word(1) === "CLUSTERED";
    case "LIFECYCLE":
      return cursor.at("number", 1) || cursor.at("word", 1);
    case "SERDEPROPERTIES":
    case "TBLPROPERTIES":
      return cursor.at("(", 1) || cursor.at("string", 1);
    case "AS":
    case "AUTO":
    case "INTO":
      return false;
    case "HUBLIFECYCLE":
    case "CHANGELOGS":
      return cursor.at("number", 1);
    default:
      return cursor.at("string", 1) || cursor.at("=", 1);
  }
}
