import { nearest } from "../text/nearest";
import { isTypeName, type Parameters, parametersOf, TYPE_NAMES } from "./type-names";

const BLANK = "(?:\\s|--[^\\r\\n]*[\\r\\n])*";
const KEY = "(?:'[\\w.]+'|\"[\\w.]+\")";
const VALUE = "(?:'[^'\\r\\n]*'|\"[^\"\\r\\n]*\")";
/** What stands between an item and the next, or behind the last. */
const END = "\\s*(?:[,;)]|--|[\\r\\n])";
const NAME = "(?:\\w+|`[^`\\r\\n]+`)";

/** A key and its sign, or the value behind it; a key without quotes has a dot. */
const PROPERTY = `${KEY}\\s*[=:]|${KEY}\\s+${VALUE}${END}|\\w+(?:\\.\\w+)+\\s*=\\s*${VALUE}${END}`;
const namesWith = (...parameters: readonly (Parameters | undefined)[]): string =>
  TYPE_NAMES.filter((name) => parameters.includes(parametersOf(name))).join("|");
const TYPE = `(?:${namesWith("none")}|(?:${namesWith("optional", "required")})(?=\\s*\\()|(?:${namesWith(undefined)})(?=\\s*<))`;
const TYPED = `\\s+${TYPE}(?=\\s*(?:[,;)(<]|COMMENT\\b|NOT\\b|DEFAULT\\b))`;
/** What no statement begins with. */
const SOUND = new RegExp(`^${BLANK}(?:\\)|${PROPERTY}|PRIMARY\\s+KEY\\s*\\()`, "i");
const FIRST = new RegExp(`^${BLANK}(${NAME})`);

/** Behind a name, its type. */
const BEHIND_NAME = new RegExp(`^${TYPED}`, "i");
const BEFORE_SEMICOLON = /^\s+\w+\s*;/;
/** Behind a name, a word that may be meant for its type. */
const MISSPELT = /^\s+([a-z]\w*)\s*(?:[,)<]|\(\s*\d|COMMENT\s*['"]|NOT\s+NULL\b)/i;
/** Whatever stands behind a name and before a sound column. */
const BEFORE_COLUMN = new RegExp(
  `^(?:[^\\r\\n;,'"\`()]|\\([^()\\r\\n;]*\\)|${VALUE})*[,;]${BLANK}${NAME}${TYPED}`,
  "i",
);

/**
 * Whether a further column or property stands here, or the end of the list that it would be in. One that is wrong itself is
 * recognised where no statement begins so, of whatever system.
 */
export function startsFurther(code: string): boolean {
  if (SOUND.test(code)) return true;
  const [before, name] = FIRST.exec(code) ?? [];
  if (name === undefined) return false;
  const behind = code.slice(before!.length);
  if (BEHIND_NAME.test(behind)) return !BEFORE_NAMES.has(name.toUpperCase()) && !isStatement(name, behind);
  if (VERBS.has(name.toUpperCase())) return false;
  const word = MISSPELT.exec(behind)?.[1];
  return (word !== undefined && isMeantForType(word)) || BEFORE_COLUMN.test(behind);
}

/** `DESC date;` is a statement, unless the list goes on behind its `;` as well: there are columns named `desc`. */
function isStatement(verb: string, behind: string): boolean {
  const type = VERBS.has(verb.toUpperCase()) ? BEFORE_SEMICOLON.exec(behind) : null;
  return type !== null && !startsFurther(behind.slice(type[0].length));
}

const CLAUSE = new RegExp(
  `^${BLANK}(?:STORED\\s+(?:BY|AS)\\b|ROW\\s+FORMAT\\s+(?:SERDE|DELIMITED)\\b|WITH\\s+SERDEPROPERTIES\\s*\\(|PARTITIONED\\s+BY\\s*\\(|TBLPROPERTIES\\s*\\(|LIFECYCLE\\s+\\d|(?:COMMENT|LOCATION|USING)\\s*['"])`,
  "i",
);

/** Whether a clause stands here that no statement begins with, of whatever system. */
export const startsFurtherClause = (code: string): boolean => CLAUSE.test(code);

const isMeantForType = (word: string): boolean =>
  isTypeName(word.toUpperCase()) || nearest(word, TYPE_NAMES) !== undefined;

/** What begins a statement where the name of a type may stand next for that of something else; no column is named so. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(
  "ANALYZE CALL EXEC EXECUTE FROM GRANT RETURN REVOKE SELECT TRUNCATE USE VACUUM".split(" "),
);

/** What statements begin with, here, in other systems, in their clients and in procedures. */
const VERBS: ReadonlySet<string> = new Set(
  (
    "ABORT ADD ALTER ANALYZE APPLY ARCHIVE ASSERT ATTACH BACKUP BEGIN BIND BREAK CACHE CALL CANCEL CASE CHANGE CHECK CLEAR CLONE CLOSE CLUSTER " +
    "COMMENT COMMIT COMPACT COMPUTE CONTINUE COPY COUNT CREATE DEALLOCATE DECLARE DEFINE DELETE DENY DESC DESCRIBE DETACH DFS DISABLE DISCARD " +
    "DO DROP ECHO ELSE ELSEIF ELSIF ENABLE END EXCEPTION EXCHANGE EXEC EXECUTE EXIT EXPLAIN EXPORT FETCH FINISH FLUSH FOR FREE FROM FUNCTION GET " +
    "GO GOTO GRANT HANDLER HELP HTTP IF IMPORT INSERT INSTALL INVALIDATE ITERATE JOBS KILL LEAVE LET LIST LISTEN LOAD LOCK LOOP LS MERGE MIGRATE " +
    "MOVE MSCK NOTIFY OPEN OPTIMIZE OVERWRITE PARAMETERS PIVOT PREPARE PRINT PROCEDURE PROMPT PULL PURGE PUT QUIT RAISE READ REASSIGN REBUILD " +
    "RECOVER REDUCE REFRESH REINDEX RELEASE RELOAD REMOVE RENAME REPAIR REPEAT REPLACE RESET RESIGNAL RESTORE RESUME RETURN RETURNS REVOKE " +
    "ROLLBACK RUN SAVE SAVEPOINT SECURITY SELECT SET SETPROJECT SHOW SHUTDOWN SIGNAL SOURCE SPOOL START STATUS STOP SUBMIT SUMMARIZE SUSPEND " +
    "SYSTEM TABLE TABLES THEN THROW TRUNCATE TUNNEL UNCACHE UNDROP UNINSTALL UNLISTEN UNLOAD UNLOCK UNPIVOT UNSET UNTIL UPDATE UPSERT USE VACUUM " +
    "VALIDATE VALUES VAR VARIABLE WAIT WHEN WHENEVER WHILE WHOAMI WITH WRITE"
  ).split(" "),
);
