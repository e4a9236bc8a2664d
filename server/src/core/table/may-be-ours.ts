import { LINE_NUMBER, PROMPT } from "../syntax/copied";
import { STATEMENT_STARTERS } from "../syntax/keywords";
import { codeStart } from "../syntax/leading";
import { OPENINGS_BY_WORD } from "../syntax/openings";
import { isVerb, verbMeant } from "../syntax/verbs";
import { nearest } from "../text/nearest";

/** How many characters of the first word are looked at. */
const LONGEST = 10;

const ANY_MARK = /odps|tablestor|storagehandler|rolearn|:role\/|aliyuncs|mcfed/i;

/** Whether anything in a text, be it a comment, looks like MaxCompute. */
export const hasMark = (text: string): boolean => ANY_MARK.test(text);

/** Whether a statement may be one of ours, by its text with the comments before it. Quick, and never wrongly false. */
export function mayBeOurs(statement: string): boolean {
  const word = firstWord(statement);
  if (MENTIONS.has(word) || CLAUSES.has(word)) return true;
  const isNear = NEIGHBOURS.has(word) || mayCreate(word, statement) || verbMeant(word) !== undefined;
  return isNear && (hasMark(statement) || mayTransfer(word, statement));
}

/** The same of any external table, with a mark or without. */
export function mayBeExternal(statement: string): boolean {
  const word = firstWord(statement);
  if (mayCreate(word, statement) || MENTIONS.has(word) || CLAUSES.has(word)) return true;
  return NEIGHBOURS.has(word) && (hasMark(statement) || mayTransfer(word, statement));
}

/** What begins statements that share clauses with CREATE. */
const NEIGHBOURS: ReadonlySet<string> = new Set(["ALTER", "LOAD", "UNLOAD", "MSCK", "SET", "DROP", "INSERT"]);
/** Of these a mark may be elsewhere in the script. */
const MENTIONS: ReadonlySet<string> = new Set(["ALTER", "MSCK", "DROP", "INSERT"]);

/** What begins clauses of a table, and no statement, so that a `;` has ended the table before them. */
const CLAUSES: ReadonlySet<string> = new Set(
  [...OPENINGS_BY_WORD.keys()].filter((word) => !isVerb(word)).map((word) => word.slice(0, LONGEST)),
);

const CREATING: readonly string[] = ["CREATE", "EXTERNAL"];

const mayCreate = (word: string, statement: string): boolean =>
  (!STATEMENT_STARTERS.has(word) && nearest(word, CREATING) !== undefined) ||
  word === "CREATE" ||
  mayHoldTable(statement);

/** LOAD … FROM LOCATION and UNLOAD … INTO LOCATION are MaxCompute's own; the bucket may stand there without an endpoint. */
const mayTransfer = (word: string, statement: string): boolean => TRANSFERS.has(word) && /oss:/i.test(statement);
const TRANSFERS: ReadonlySet<string> = new Set(["LOAD", "UNLOAD"]);

/** Whether a CREATE EXTERNAL TABLE begins a line of a statement, which then lacks its `;`. */
export const mayHoldTable = (statement: string): boolean => EXTERNAL.test(statement) && CREATE_LATER.test(statement);

const EXTERNAL = /external\s/i;
/** Also behind a prompt or the number of its line. */
const CREATE_LATER = new RegExp(
  `^(?:(?:[ \\t]|&nbsp;)*(?:${LINE_NUMBER})?|${PROMPT})CREATE\\s+EXTERNAL\\s+TABLE\\b`,
  "im",
);

const FIRST_WORD = new RegExp(`\\w{0,${LONGEST}}`, "y");

/** The first word behind comments and blanks, in upper case; of a longer one, its beginning. */
function firstWord(text: string): string {
  FIRST_WORD.lastIndex = codeStart(text);
  return FIRST_WORD.exec(text)![0].toUpperCase();
}
