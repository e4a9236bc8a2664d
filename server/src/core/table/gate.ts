import { parseRoleArn } from "../arn/role";
import { HIVE_TABLESTORE_CLASS, handlerMeant, handlerOf } from "../catalog/index";
import { isTrivia, type Token } from "../syntax/token";
import type { Clause, CreateTable, Literal, OtherStatement, Statement } from "../syntax/tree";
import { nearest } from "../text/nearest";
import { textOf } from "../text/span";
import { isWebUri } from "./jdbc-location";
import { isTablestoreScheme, isTablestoreUri, schemeOf } from "./location";
import { hasMark } from "./may-be-ours";
import { namesEndpointFirst } from "./oss-location";

/**
 * What in a statement speaks of MaxCompute. A `clause` mark, a class behind STORED BY or a location, suffices where
 * EXTERNAL is missing too. A `mapping` mark is a key that Hive's handler for Tablestore has as well, and a `hive` one a
 * key that only that one has.
 */
type Mark = "clause" | "value" | "mapping" | "hive";

/**
 * Whether a statement is a CREATE EXTERNAL TABLE of MaxCompute, or an ALTER, LOAD or UNLOAD with marks of its own. Its
 * marks: a class of `com.aliyun.odps` or of Tablestore, keys that begin with `odps.`, `mcfed.` or `tablestore.`, a
 * `tablestore://` location or the host of an instance there, `oss://` or `https://` with the endpoint of OSS before the
 * bucket, a RAM role. Comments, COMMENT texts and AS SELECT do not count. Without a mark, or with an `ENGINE = …`
 * or a `MAPPED_NAME '…'`, it is of Hive, Athena, Redshift, Doris, AnalyticDB …: not our business.
 */
export function isOurs(statement: Statement, text: string): boolean {
  const { create, other } = statement;
  if (other) return isNeighbourOfOurs(other, statement, text);
  if (!create) return isUnread(statement) && TABLE_AHEAD.test(text.slice(statement.start, statement.start + 4096));
  const told = strongestMark(create.clauses);
  if (told === "clause") return isTable(create, text);
  if (told === "value" && isExternalTable(create, text)) return true;
  if (told === undefined && !hasMark(textOf(text, statement))) return false;
  const marks = readMarks(statement.tokens, text);
  if (marks.has("clause")) return isTable(create, text);
  return isExternalTable(create, text) && hasOurMarks(marks);
}

function strongestMark(clauses: readonly Clause[]): Mark | undefined {
  let strongest: Mark | undefined;
  for (const clause of clauses) {
    const mark = markOf(clause);
    if (mark === "clause") return mark;
    strongest ??= mark;
  }
  return strongest;
}

/** The mark that a clause has by itself: most tables tell by their handler or their location, without a look at their tokens. */
function markOf(clause: Clause): Mark | undefined {
  if (clause.kind === "stored-by" && isAsWritten(clause.handler)) return literalMark(clause.handler.value.trim(), "BY");
  if (clause.kind === "location" && isAsWritten(clause.value) && !isWebUri(clause.value.value))
    return literalMark(clause.value.value.trim(), "LOCATION");
  return undefined;
}

const isAsWritten = (literal: Literal | undefined): literal is Literal =>
  literal?.quoted === true && literal.offsets === undefined;

const hasOurMarks = (marks: ReadonlySet<Mark>): boolean =>
  marks.has("clause") || marks.has("value") || (marks.has("mapping") && !marks.has("hive"));

/** Whether a statement creates an external table, of whatever system. */
export const isExternal = ({ create }: Statement, text: string): boolean =>
  create !== undefined && isExternalTable(create, text);

/** Whether it is too long to be read. */
const isUnread = ({ problems }: Statement): boolean => problems.some(({ kind }) => kind === "statement-length");

const TABLE_AHEAD = /\bCREATE\s+EXTERNAL\s+TABLE\b/i;

const OTHER_OBJECTS =
  /^(?:catalog|data|database|file|function|language|location|model|project|resource|schema|stream|view|volume)$/i;

const isExternalTable = (create: CreateTable, text: string): boolean => create.external && isTable(create, text);

/** Whether TABLE is there, or was forgotten: what stands in its place is no other object. */
const isTable = ({ head, name }: CreateTable, text: string): boolean =>
  !OTHER_OBJECTS.test(name?.parts[0]?.text ?? "") ||
  textOf(text, head)
    .split(/\s+/)
    .some((word) => isNear(word.toUpperCase(), "TABLE"));

function isNeighbourOfOurs(other: OtherStatement, { tokens }: Statement, text: string): boolean {
  if (other.kind === "set" || isTransfer(other)) return true;
  if (other.clauses.length === 0) return false;
  return strongestMark(other.clauses) !== undefined || hasOurMarks(readMarks(tokens, text));
}

const isTransfer = ({ kind, clauses }: OtherStatement): boolean =>
  (kind === "load" || kind === "unload") &&
  clauses.some((clause) => clause.kind === "location" && /^\s*oss:/i.test(clause.value?.value ?? ""));

/** Values whose quotes were forgotten. */
const UNQUOTED_MARK = /\b(?:odps|tablestore)\.[\w.]+\s*=|\bBY\s+`?com\.aliyun\.odps\.|\bLOCATION\s*=?\s*`?tablestore:/i;
const UNQUOTED_LOCATION = /\bLOCATION\s*=?\s*`?(\w+:\/\/[^\s`;,()]+)/i;

/** Whether code without its literals has a mark that should be one. */
const hasUnquotedMark = (code: string): boolean =>
  UNQUOTED_MARK.test(code) || namesEndpointFirst(UNQUOTED_LOCATION.exec(code)?.[1] ?? "");

function readMarks(tokens: readonly Token[], text: string): Set<Mark> {
  const marks = new Set<Mark>();
  const read = beforeSelect(tokens, text);
  let before: Token | undefined;
  for (const token of read) {
    if (token.kind === "=" && before?.kind === "word" && /^ENGINE$/i.test(textOf(text, before))) return new Set();
    if (isTrivia(token) || (token.kind === "=" && token.end - token.start === 1)) continue;
    if (token.kind === "string" && before) {
      const value = text.slice(token.start + 1, token.end - 1).trim();
      const isNamed = before.kind === "word";
      if (isNamed || MAY_BE_MARK.test(value)) {
        const word = isNamed ? textOf(text, before).toUpperCase() : "";
        if (word === "MAPPED_NAME") return new Set();
        const mark = word === "COMMENT" ? undefined : literalMark(value, word);
        if (mark) marks.add(mark);
        if (marks.has("clause")) return marks;
      }
    }
    before = token;
  }
  if (!marks.has("value") && hasUnquotedMark(codeOf(read, text))) marks.add("value");
  return marks;
}

/** What every literal has that says anything where it is not behind a keyword. */
const MAY_BE_MARK = /stor|hand|odps|mcfed|rolearn|:role\/|:\/\//i;

/** The tokens without those of AS SELECT. */
function beforeSelect(tokens: readonly Token[], text: string): readonly Token[] {
  const select = tokens.findIndex((token) => isSelect(token, text));
  return select >= 0 && !isUnload(tokens, text) ? tokens.slice(0, select) : tokens;
}

/** UNLOAD has its query before its clauses. */
const isUnload = (tokens: readonly Token[], text: string): boolean => {
  const first = tokens.find((token) => !isTrivia(token));
  return first !== undefined && textOf(text, first).toUpperCase() === "UNLOAD";
};

const isSelect = (token: Token, text: string): boolean =>
  token.kind === "word" && token.end - token.start === 6 && textOf(text, token).toUpperCase() === "SELECT";

/** Without literals, and with a blank for each run of blanks and comments. */
function codeOf(tokens: readonly Token[], text: string): string {
  const code: string[] = [];
  for (const token of tokens) {
    if (!isTrivia(token) && token.kind !== "string") code.push(textOf(text, token));
    else if (isTrivia(token) && code.at(-1) !== " ") code.push(" ");
  }
  return code.join("");
}

/** The mark that a literal is, given the word before it in upper case. */
function literalMark(value: string, before: string): Mark | undefined {
  if (before === "BY" && OUR_CLASS.test(value)) return "clause";
  if (/^tablestore\.(?:endpoint|access)/i.test(value)) return "hive";
  if (isNear(value, HIVE_TABLESTORE_CLASS)) return undefined;
  if (isClass(value, before)) return before === "BY" ? "clause" : "value";
  if (isNear(before, "LOCATION") && isTablestoreUri(value)) return "clause";
  if (isNear(before, "LOCATION") && namesEndpointFirst(value)) return "value";
  if (/^(?:odps|mcfed)\.\w|rolearn/i.test(value) || isRoleArn(value)) return "value";
  if (value.includes("://") && isTablestoreScheme(schemeOf(value))) return "value";
  return /^tablestore\.\w/i.test(value) ? "mapping" : undefined;
}

const isNear = (value: string, word: string): boolean => value === word || nearest(value, [word]) !== undefined;

const OUR_CLASS = /^com\.aliyun\.odps\.[\w.]+$/i;

const isRoleArn = (value: string): boolean => value.includes(":role/") && parseRoleArn(value).kind === "role";

const isClass = (value: string, before: string): boolean =>
  OUR_CLASS.test(value) ||
  ((before === "BY" || /stor|hand/i.test(value)) && /^[\w.\s]+$/.test(value) && isStorageHandler(value));

/** Hive has the classes of other packages as well. */
const isStorageHandler = (value: string): boolean =>
  (handlerOf(value) ?? handlerMeant(value))?.className.startsWith("com.aliyun.odps.") ?? false;
