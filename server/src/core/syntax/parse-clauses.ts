import { remove, replace } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import { type ClauseWords, clauseWords, startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { readEnclosed } from "./enclosed";
import { expectBy, expectNumber, readOpening } from "./expect";
import { endsHeredoc } from "./heredoc";
import { readNeedlessEquals } from "./needless";
import { optional } from "./optional";
import { parseColumnList, startsColumnList } from "./parse-columns";
import { readClustered, readShards, readSkewed } from "./parse-layout";
import { parseJoinedLiteral, parseUnquotedRun } from "./parse-literal";
import { parseBareLocation, startsBareLocation } from "./parse-location";
import { startsTemplate } from "./parse-names";
import { parsePropertyList } from "./parse-properties";
import { parseRowFormat } from "./parse-row-format";
import { parseWith } from "./parse-serde";
import { parseStored } from "./parse-stored";
import { readBody, readDays, skipBody } from "./parse-tail";
import { plainClauseAt } from "./plain-part";
import { readUnknownList, reportUnexpected } from "./recover";
import type { Clause, ColumnList, Literal } from "./tree";

/**
 * Reads the clauses behind the column list, in whatever order, up to the `;` or a further statement. `parseOwn` reads
 * those that only the statement at hand has.
 */
export function parseClauses(cursor: Cursor, parseOwn?: (cursor: Cursor) => Clause | undefined): Clause[] {
  const clauses: Clause[] = [];
  while (!cursor.done && !cursor.at(";") && !cursor.startsStatement() && !endsHeredoc(cursor)) {
    const own = parseOwn?.(cursor) ?? plainClauseAt(cursor);
    const opening = own ? undefined : clauseWords(cursor);
    if (own) clauses.push(own);
    else if (opening) clauses.push(...parseClause(cursor, opening));
    else if (startsBareLocation(cursor) && (!parseOwn || lacksLocation(clauses)))
      clauses.push(parseBareLocation(cursor));
    else skipUnknown(cursor);
  }
  return clauses;
}

/** Whether the format was read, and no place yet: `LOAD … FROM 'oss://…' FORMAT CSV` is of other systems. */
const lacksLocation = (clauses: readonly Clause[]): boolean =>
  clauses.length > 0 && !clauses.some(({ kind }) => kind === "location");

function skipUnknown(cursor: Cursor): void {
  const start = cursor.peek()!.start;
  if (cursor.at(")")) {
    const parenthesis = cursor.next();
    cursor.report("parenthesis", parenthesis, { edits: [remove(parenthesis)], expected: "" });
    return;
  }
  const from = cursor.position;
  while (!cursor.done && !cursor.at(";") && !(cursor.position > from && endsUnknown(cursor))) {
    if (cursor.at("(")) cursor.skipBalanced();
    else cursor.next();
  }
  reportUnexpected(cursor, { start, end: cursor.lastEnd });
}

const endsUnknown = (cursor: Cursor): boolean =>
  startsClause(cursor) || clauseWords(cursor) !== undefined || cursor.startsStatement();

/** Reads the clause that begins with these words. */
export function parseClause(cursor: Cursor, opening: ClauseWords): Clause[] {
  const start = cursor.peek()!.start;
  const spelt = readOpening(cursor, opening);
  const end = (): { node: "clause"; start: number; end: number } => ({ node: "clause", start, end: cursor.lastEnd });
  const literal = (keyword: string): { value?: Literal } => optional("value", parseClauseLiteral(cursor, keyword));
  switch (spelt[0]) {
    case "COMMENT":
      return [{ kind: "comment", ...literal("COMMENT"), ...end() }];
    case "LOCATION":
      return [{ kind: "location", ...literal("LOCATION"), ...end() }];
    case "USING":
      return [{ kind: "using", ...literal("USING"), ...end() }];
    case "STORED":
      return [parseStored(cursor, start, spelt[1])];
    case "ROW":
      return [parseRowFormat(cursor, start, spelt[1])];
    case "WITH":
    case "SERDEPROPERTIES":
      return parseWith(cursor, start, spelt);
    case "TBLPROPERTIES":
      return [
        { kind: "table-properties", ...optional("properties", parsePropertyList(cursor, "TBLPROPERTIES")), ...end() },
      ];
    case "PARTITIONED":
      if (spelt[1] !== "BY") expectBy(cursor);
      return [{ kind: "partitioned-by", ...optional("columns", parsePartitions(cursor)), ...end() }];
    case "AUTO":
      // Newer than the public grammar: the partitions are made from a column by a function.
      if (cursor.isWord("PARTITIONED", "BY")) cursor.reset(cursor.position + 2);
      skipBody(cursor);
      return [{ kind: "partitioned-by", ...end() }];
    case "LIFECYCLE":
      return [{ kind: "lifecycle", ...optional("days", readDays(cursor)), ...end() }];
    case "SKEWED":
      readBody(cursor, () => readSkewed(cursor, spelt[1]));
      return [{ kind: "skewed-by", ...end() }];
    case "INTO":
      readBody(cursor, () => readShards(cursor));
      return [{ kind: "shards", ...end() }];
    case "HUBLIFECYCLE":
    case "CHANGELOGS":
      expectNumber(cursor, spelt[0]);
      return [{ kind: spelt[0] === "CHANGELOGS" ? "changelogs" : "hub-lifecycle", ...end() }];
    case "AS":
      readQuery(cursor);
      return [{ kind: "as-select", ...end() }];
    default:
      readBody(cursor, () => readClustered(cursor, spelt[0] === "RANGE", spelt[1]));
      return [{ kind: "clustered-by", ...end() }];
  }
}

function parsePartitions(cursor: Cursor): ColumnList | undefined {
  if (startsColumnList(cursor)) return parseColumnList(cursor, true);
  if (readUnknownList(cursor)) return undefined;
  cursor.report("value-missing", cursor.lastCharacter, { expected: "PARTITIONED BY" });
  return undefined;
}

const QUERY_WORDS = new Set(["SELECT", "WITH", "FROM", "MAP", "REDUCE"]);

/** A query is not looked into, only whether one begins. */
function readQuery(cursor: Cursor): void {
  const isUnknown = hasPlaceholder(cursor.textAt()) || startsTemplate(cursor);
  const isQuery = cursor.at("(") || QUERY_WORDS.has(cursor.word()) || isUnknown;
  if (!isQuery) cursor.report("value-missing", cursor.lastCharacter, { expected: "AS" });
  while (!cursor.done && !cursor.at(";")) cursor.next();
}

function parseClauseLiteral(cursor: Cursor, keyword: string): Literal | undefined {
  const at = cursor.lastCharacter;
  readNeedlessEquals(cursor, keyword);
  if (cursor.at("string") || (cursor.at("(") && cursor.at("string", 1)))
    return readEnclosed(cursor, "string", () => readRepeated(cursor, keyword));
  const isValue = !cursor.done && !cursor.at(";") && !startsClause(cursor) && !cursor.startsStatement();
  const value = isValue && clauseWords(cursor)?.misspelt !== false ? parseUnquotedRun(cursor) : undefined;
  if (!value) cursor.report("value-missing", at, { expected: keyword });
  return value;
}

/** USING takes its resources in one literal: `'a.jar','b.jar'` is a problem. */
function readRepeated(cursor: Cursor, keyword: string): Literal | undefined {
  const value = parseJoinedLiteral(cursor);
  while (keyword === "USING" && cursor.at(",") && cursor.at("string", 1)) {
    const comma = cursor.next();
    const further = cursor.next();
    const between = { start: comma.start - 1, end: further.start + 1 };
    cursor.report("literal-adjacent", further, { edits: [replace(between, ",")], expected: "" });
  }
  return value;
}
