/** The words of clauses, upper case. Source: OdpsParser.g4. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  (
    "AS AUTO BUCKETS BY CHANGELOGS CLUSTERED COLLECTION COMMENT DEFINED DELIMITED DIRECTORIES ESCAPED FIELDS FORMAT " +
    "HUBLIFECYCLE INPUTDRIVER INPUTFORMAT INTO ITEMS KEYS LIFECYCLE LINES LOCATION MAP NULL OUTPUTDRIVER OUTPUTFORMAT " +
    "PARTITIONED RANGE ROW SERDE SERDEPROPERTIES SHARDS SKEWED SORTED STORED TBLPROPERTIES TERMINATED USING WITH"
  ).split(" "),
);

const STATEMENT_WORDS: ReadonlySet<string> = new Set(
  (
    "ADD ALTER CREATE DROP EXISTS EXTERNAL FROM IF LIKE LOAD MSCK NOT OVERWRITE PARTITION PARTITIONS PROPERTIES REPAIR " +
    "SET TABLE TEMPORARY UNLOAD"
  ).split(" "),
);

/** What may stand behind a column's type. */
const COLUMN_WORDS: ReadonlySet<string> = new Set("COMMENT CONSTRAINT DEFAULT KEY NOT NULL PRIMARY".split(" "));

export const isClauseWord = (word: string): boolean => CLAUSE_WORDS.has(word.toUpperCase());

export const isColumnWord = (word: string): boolean => COLUMN_WORDS.has(word.toUpperCase());

/** Whether a word outside of all parentheses is a keyword. */
export const isStatementWord = (word: string): boolean => isClauseWord(word) || STATEMENT_WORDS.has(word.toUpperCase());
