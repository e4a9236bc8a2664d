import { Keywords } from "./keyword-table";
import { CLAUSE_WORDS } from "./openings";

/** Words that may stand right behind a literal without a blank, so that the literal is known to be closed. */
const AFTER_LITERAL = new Set(
  (
    "and as between by case collection comment cross default desc else end escaped fields from full group having in inner " +
    "inputdriver inputformat into is join left lifecycle like limit lines location map not null on or order outputdriver " +
    "outputformat over partition partitioned primary rlike right row skewed stored tblproperties then union using when where with"
  ).split(" "),
);

export const mayFollowLiteral = (word: string): boolean => AFTER_LITERAL.has(word.toLowerCase());

/** Words that may stand right before a literal without a blank, so that its quote is known to open it. */
const BEFORE_LITERAL = new Set(
  (
    "and as b between by case comment concat date datetime defined distinct e else from having in inputdriver inputformat " +
    "interval into like location n not on or outputdriver outputformat r regexp rlike select serde set then timestamp u " +
    "union using values when where with x"
  ).split(" "),
);

export const mayPrecedeLiteral = (word: string): boolean => BEFORE_LITERAL.has(word.toLowerCase());

/** Words that begin a statement; a second one inside a statement means that a `;` is missing. */
export const STATEMENT_STARTERS: ReadonlySet<string> = new Set(
  "ALTER ANALYZE CREATE DELETE DESC DESCRIBE DROP EXPLAIN FROM INSERT LOAD MERGE MSCK SELECT SET SHOW TRUNCATE UNLOAD UPDATE USE".split(
    " ",
  ),
);

/** The words that are no names without back-quotes. Source: OdpsParser.g4, what the rule `identifier` leaves out. */
export const RESERVED: ReadonlySet<string> = new Set(
  (
    "AND OR NOT IF HAVING FROM WHERE SELECT DISTINCT PRESERVE JOIN CROSS ON COLUMN CHAR VARCHAR CAST DIV FUNCTION EXTENDED CASE WHEN " +
    "THEN ELSE END CURRENT"
  ).split(" "),
);

/** Keywords of CREATE EXTERNAL TABLE that are no reserved words and begin no clause, run together or not. */
const CREATE_WORDS =
  "BY CONSTRAINT CREATE DEFAULT EXISTS EXTERNAL EXTERNALTABLE IFNOT IFNOTEXISTS INPUTFORMAT LIKE NOTEXISTS NULL PRIMARY REPLACE SERDE TABLE TEMPORARY";

/** The words that may be something else where a name is expected. */
export const NAME_OR_KEYWORD = new Keywords(
  [...new Set([...STATEMENT_STARTERS, ...RESERVED, ...CREATE_WORDS.split(" "), ...CLAUSE_WORDS])].map((name) => ({
    name,
  })),
);
