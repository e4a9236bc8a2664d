import type { TokenKind } from "./token";

/** The words that a clause of a table begins with, and what stands behind them where they are no name, type or other statement. */
export interface Opening {
  readonly words: readonly string[];
  readonly follow?: Extract<TokenKind, "(" | "string" | "number">;
}

/** Of two that a misspelt word is as near to, the first one is meant. */
export const OPENINGS: readonly Opening[] = [
  { words: ["COMMENT"], follow: "string" },
  { words: ["PARTITIONED", "BY"] },
  { words: ["CLUSTERED", "BY"] },
  { words: ["RANGE", "CLUSTERED"] },
  { words: ["SKEWED", "BY"] },
  { words: ["ROW", "FORMAT"] },
  { words: ["STORED", "BY"] },
  { words: ["STORED", "AS"] },
  { words: ["WITH", "SERDEPROPERTIES"] },
  { words: ["SERDEPROPERTIES"], follow: "(" },
  { words: ["LOCATION"], follow: "string" },
  { words: ["USING"], follow: "string" },
  { words: ["TBLPROPERTIES"], follow: "(" },
  { words: ["LIFECYCLE"], follow: "number" },
  { words: ["HUBLIFECYCLE"], follow: "number" },
  { words: ["CHANGELOGS"], follow: "number" },
];

/** Their first words, each with those that begin with it. */
export const OPENINGS_BY_WORD: ReadonlyMap<string, readonly Opening[]> = new Map(
  OPENINGS.map(({ words: [first] }) => [first!, OPENINGS.filter(({ words }) => words[0] === first)]),
);

/** First words of clauses that say so only where a clause has to stand: `INTO n SHARDS`, `AS SELECT …`, `AUTO PARTITIONED BY (…)`. */
const WEAK = ["INTO", "AS", "AUTO"];

/** All first words of clauses. */
export const FIRST_WORDS: readonly string[] = [...OPENINGS_BY_WORD.keys(), ...WEAK];

/** What stands for both words of a clause where the blank between them was forgotten. */
export const JOINED_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  OPENINGS.filter(({ words }) => words.length > 1).map(({ words }) => [words.join(""), words]),
);

/** The same and the first words, all of which are meant by what begins a clause, or nearly. */
export const CLAUSE_WORDS: readonly string[] = [...FIRST_WORDS, ...JOINED_WORDS.keys()];
