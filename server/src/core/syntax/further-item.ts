import { nearest } from "../text/nearest";
import { OPENINGS } from "./openings";
import { isTypeName, type Parameters, parametersOf, TYPE_NAMES } from "./type-names";
import { isVerb } from "./verbs";

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
  if (isVerb(name.toUpperCase())) return false;
  const word = MISSPELT.exec(behind)?.[1];
  return (word !== undefined && isMeantForType(word)) || BEFORE_COLUMN.test(behind);
}

/** `DESC date;` is a statement, unless the list goes on behind its `;` as well: there are columns named `desc`. */
function isStatement(verb: string, behind: string): boolean {
  const type = isVerb(verb.toUpperCase()) ? BEFORE_SEMICOLON.exec(behind) : null;
  return type !== null && !startsFurther(behind.slice(type[0].length));
}

/** What a text has where tokens of a kind stand behind a clause's words. */
const FOLLOW = { "(": "\\s*\\(", string: "\\s*['\"]", number: "\\s+\\d" };
const CLAUSES = OPENINGS.map(({ words, follow }) => words.join("\\s+") + (follow ? FOLLOW[follow] : "\\b"));
const CLAUSE = new RegExp(`^${BLANK}(?:${CLAUSES.join("|")})`, "i");

/** Whether a clause stands here that no statement begins with, of whatever system. */
export const startsFurtherClause = (code: string): boolean => CLAUSE.test(code);

const isMeantForType = (word: string): boolean =>
  isTypeName(word.toUpperCase()) || nearest(word, TYPE_NAMES) !== undefined;

/** What begins a statement where the name of a type may stand next for that of something else; no column is named so. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(
  "ANALYZE CALL EXEC EXECUTE FROM GRANT RETURN REVOKE SELECT TRUNCATE USE VACUUM".split(" "),
);
