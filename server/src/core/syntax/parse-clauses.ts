import { insert, remove, replace } from "../text/edit";
import { nearest } from "../text/nearest";
import { type ClauseWords, clauseWords, startsClause } from "./clause-words";
import type { Cursor } from "./cursor";
import { parseColumnList, readNeedlessEquals } from "./parse-columns";
import { parseJoinedLiteral, parseUnquotedRun } from "./parse-literal";
import { parseIdentifier, startsName } from "./parse-names";
import { parsePropertyList } from "./parse-properties";
import { readDays, skipBody } from "./parse-tail";
import { reportUnexpected } from "./recover";
import type { Clause, Identifier, Literal, PropertyList } from "./tree";

/**
 * Reads the clauses behind the column list, in whatever order, up to the `;` or a further statement. `parseOwn` reads
 * those that only the statement at hand has.
 */
export function parseClauses(cursor: Cursor, parseOwn?: (cursor: Cursor) => Clause | undefined): Clause[] {
  const clauses: Clause[] = [];
  while (!cursor.done && !cursor.at(";") && !cursor.startsStatement()) {
    const own = parseOwn?.(cursor);
    const opening = own ? undefined : clauseWords(cursor);
    if (own) clauses.push(own);
    else if (opening) clauses.push(...parseClause(cursor, opening));
    else skipUnknown(cursor);
  }
  return clauses;
}

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
  reportUnexpected(cursor, start, from);
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
      return [parseRowFormat(cursor, start)];
    case "WITH":
    case "SERDEPROPERTIES":
      return parseWith(cursor, start, spelt);
    case "TBLPROPERTIES":
      return [
        { kind: "table-properties", ...optional("properties", parsePropertyList(cursor, "TBLPROPERTIES")), ...end() },
      ];
    case "PARTITIONED":
      expectBy(cursor, spelt[1]);
      return [
        {
          kind: "partitioned-by",
          ...optional("columns", cursor.at("(") ? parseColumnList(cursor) : undefined),
          ...end(),
        },
      ];
    case "AUTO":
      // Newer than the public grammar: the partitions are made from a column by a function.
      if (cursor.isWord("PARTITIONED", "BY")) cursor.reset(cursor.position + 2);
      skipBody(cursor);
      return [{ kind: "partitioned-by", ...end() }];
    case "LIFECYCLE":
      readDays(cursor);
      return [{ kind: "lifecycle", ...end() }];
    case "AS":
      while (!cursor.done && !cursor.at(";")) cursor.next();
      return [{ kind: "as-select", ...end() }];
    default:
      skipBody(cursor);
      return [{ kind: spelt[0] === "SKEWED" ? "skewed-by" : "clustered-by", ...end() }];
  }
}

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };

/** Reads the words that a clause begins with and reports a misspelling. */
function readOpening(cursor: Cursor, { words, tokens, misspelt }: ClauseWords): readonly string[] {
  const first = cursor.peek()!;
  if (tokens === 0)
    cursor.report("keyword-missing", first, { edits: [insert(first.start, `${words[0]} `)], expected: words[0]! });
  cursor.reset(cursor.position + tokens);
  if (misspelt) {
    const span = { start: first.start, end: cursor.lastEnd };
    const right = words.join(" ");
    cursor.report("keyword-misspelt", span, { edits: [replace(span, right)], expected: right });
  }
  return words;
}

function parseClauseLiteral(cursor: Cursor, keyword: string): Literal | undefined {
  const at = cursor.lastCharacter;
  readNeedlessEquals(cursor, keyword);
  if (cursor.at("string")) return readRepeated(cursor, keyword);
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

function parseStored(cursor: Cursor, start: number, second: string | undefined): Clause {
  const isAs = (second ?? readBy(cursor)) === "AS";
  if (isAs) return parseStoredAs(cursor, start);
  const at = cursor.lastCharacter;
  const handler = cursor.at("string") ? parseJoinedLiteral(cursor) : parseUnquotedClass(cursor);
  if (!handler) cursor.report("value-missing", at, { expected: "STORED BY" });
  const properties = parseOwnProperties(cursor);
  return {
    node: "clause",
    kind: "stored-by",
    start,
    end: cursor.lastEnd,
    ...optional("handler", handler),
    ...optional("properties", properties),
  };
}

/** BY or AS behind STORED; a misspelt one counts as BY where a literal follows. */
function readBy(cursor: Cursor): "BY" | "AS" {
  if (cursor.isWord("AS")) {
    const as = cursor.next();
    const isClass = cursor.at("string") && cursor.textAt().includes("StorageHandler");
    if (!isClass) return "AS";
    cursor.report("keyword-misspelt", as, { edits: [replace(as, "BY")], expected: "BY" });
    return "BY";
  }
  expectBy(cursor, undefined);
  return "BY";
}

/** Reads BY, misspelt or missing too. */
function expectBy(cursor: Cursor, read: string | undefined): void {
  if (read === "BY") return;
  if (cursor.isWord("BY")) {
    cursor.next();
  } else if (cursor.at("word") && cursor.textAt().length <= 3 && (cursor.at("string", 1) || cursor.at("(", 1))) {
    const wrong = cursor.next();
    cursor.report("keyword-misspelt", wrong, { edits: [replace(wrong, "BY")], expected: "BY" });
  } else {
    cursor.report("keyword-missing", cursor.lastCharacter, {
      edits: [insert(cursor.lastEnd, " BY")],
      found: "",
      expected: "BY",
    });
  }
}

const parseUnquotedClass = (cursor: Cursor): Literal | undefined =>
  (cursor.at("word") || cursor.at("quoted")) && clauseWords(cursor) === undefined
    ? parseUnquotedRun(cursor)
    : undefined;

function parseStoredAs(cursor: Cursor, start: number): Clause {
  let format: Identifier | undefined;
  let inputFormat: Literal | undefined;
  if (cursor.at("string")) {
    const token = cursor.next();
    const name = cursor.text.slice(token.start, token.end).replace(/^.|.$/gs, "");
    cursor.report("quote-needless", token, { edits: [replace(token, name)], found: name });
  } else if (cursor.isWord("INPUTFORMAT")) {
    cursor.next();
    if (cursor.at("string")) inputFormat = parseJoinedLiteral(cursor);
    skipBody(cursor);
  } else if (startsName(cursor) && clauseWords(cursor) === undefined) {
    format = parseIdentifier(cursor);
  } else {
    cursor.report("value-missing", cursor.lastCharacter, { expected: "STORED AS" });
  }
  return {
    node: "clause",
    kind: "stored-as",
    start,
    end: cursor.lastEnd,
    ...optional("format", format),
    ...optional("inputFormat", inputFormat),
  };
}

function parseRowFormat(cursor: Cursor, start: number): Clause {
  if (cursor.at("word") && nearest(cursor.word(), ["FORMAT"])) cursor.next();
  if (!cursor.isWord("SERDE")) {
    skipBody(cursor);
    return { node: "clause", kind: "row-format-delimited", start, end: cursor.lastEnd };
  }
  cursor.next();
  const serde = cursor.at("string") ? parseJoinedLiteral(cursor) : parseUnquotedClass(cursor);
  if (!serde) cursor.report("value-missing", cursor.lastCharacter, { expected: "ROW FORMAT SERDE" });
  const properties = parseOwnProperties(cursor);
  return {
    node: "clause",
    kind: "row-format-serde",
    start,
    end: cursor.lastEnd,
    ...optional("serde", serde),
    ...optional("properties", properties),
  };
}

/** `WITH SERDEPROPERTIES (…)` right behind the class that it belongs to. */
function parseOwnProperties(cursor: Cursor): PropertyList | undefined {
  const opening = clauseWords(cursor);
  if (opening?.words[0] !== "WITH" && opening?.words[0] !== "SERDEPROPERTIES") return undefined;
  if (isTableProperties(cursor)) return undefined;
  const words = readOpening(cursor, opening);
  return parseSerdeProperties(cursor, words);
}

const isTableProperties = (cursor: Cursor): boolean => cursor.isWord("WITH", "TBLPROPERTIES");

/** The list behind WITH or SERDEPROPERTIES, whichever of the two words was written. */
function parseSerdeProperties(cursor: Cursor, read: readonly string[]): PropertyList | undefined {
  const first = cursor.peek(-1)!;
  if (read[0] === "SERDEPROPERTIES") {
    cursor.report("keyword-missing", first, { edits: [insert(first.start, "WITH ")], expected: "WITH" });
  } else if (read.length === 1) {
    readKeyword(cursor);
  }
  return parsePropertyList(cursor, "SERDEPROPERTIES");
}

/** Reads SERDEPROPERTIES, whatever stands for it before the parenthesis. */
function readKeyword(cursor: Cursor): void {
  const first = cursor.peek();
  if (first?.kind !== "word") {
    const edits = [insert(cursor.lastEnd, " SERDEPROPERTIES")];
    cursor.report("keyword-missing", cursor.lastCharacter, { edits, found: "", expected: "SERDEPROPERTIES" });
    return;
  }
  const isSplit = cursor.at("word", 1) && nearest(cursor.word() + cursor.word(1), ["SERDEPROPERTIES"]) !== undefined;
  cursor.reset(cursor.position + (isSplit ? 2 : 1));
  const span = { start: first.start, end: cursor.lastEnd };
  if (cursor.text.slice(span.start, span.end).toUpperCase() === "SERDEPROPERTIES") return;
  cursor.report("keyword-misspelt", span, { edits: [replace(span, "SERDEPROPERTIES")], expected: "SERDEPROPERTIES" });
}

/** WITH where it follows no class: a list that stands in the wrong place, or one whose WITH is too much. */
function parseWith(cursor: Cursor, start: number, words: readonly string[]): Clause[] {
  if (words.length === 1 && words[0] === "WITH" && cursor.isWord("TBLPROPERTIES")) {
    const after = cursor.peek()!.start;
    const span = { start, end: cursor.lastEnd };
    cursor.report("unexpected", span, { edits: [remove({ start, end: after })] });
    return [];
  }
  const properties = parseSerdeProperties(cursor, words);
  return [
    { node: "clause", kind: "serde-properties", start, end: cursor.lastEnd, ...optional("properties", properties) },
  ];
}
