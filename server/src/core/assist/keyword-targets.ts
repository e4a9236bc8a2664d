import { firstFrom, isTrivia, type Token } from "../syntax/token";
import type { Clause, CreateTable, OtherStatement } from "../syntax/tree";
import { type Span, textOf } from "../text/span";
import { isClauseWord } from "./keywords";
import type { Passage } from "./passage";
import type { FlagTarget, Keyword, KeywordTarget, Target } from "./target";

/** The words that a statement and its clauses begin with, and what SET sets. */
export function keywordTargets({ statement, text }: Passage): Target[] {
  const { create, other, tokens } = statement;
  const clauses = (create ?? other)?.clauses ?? [];
  return [
    ...(create ? headTargets(create, text) : other ? otherTargets(other, tokens, text) : []),
    ...clauses.flatMap((clause) => clauseTargets(clause, tokens, text)),
  ];
}

const IF_NOT_EXISTS = /\s+IF\s+NOT\s+EXISTS$/i;

function headTargets({ head }: CreateTable, text: string): KeywordTarget[] {
  const found = IF_NOT_EXISTS.exec(textOf(text, head));
  if (!found) return [keyword("create", head)];
  const cut = head.start + found.index;
  const start = head.end - found[0].trimStart().length;
  return [keyword("create", { start: head.start, end: cut }), keyword("if-not-exists", { start, end: head.end })];
}

const keyword = (means: Keyword, at: Span): KeywordTarget => ({ kind: "keyword", at, means });

const MEANT: Partial<Record<Clause["kind"], Keyword>> = {
  "stored-by": "stored-by",
  "stored-as": "stored-as",
  "row-format-serde": "row-format-serde",
  "row-format-delimited": "row-format-delimited",
  "serde-properties": "serde-properties",
  "table-properties": "table-properties",
  location: "location",
  using: "using",
  comment: "comment",
  "partitioned-by": "partitioned-by",
  "clustered-by": "clustered-by",
  "skewed-by": "skewed-by",
  lifecycle: "lifecycle",
  "as-select": "as-select",
};

function clauseTargets(clause: Clause, tokens: readonly Token[], text: string): KeywordTarget[] {
  const means = MEANT[clause.kind];
  const list = "properties" in clause && clause.properties ? clause.properties.keyword : undefined;
  const inList: Keyword = clause.kind === "table-properties" ? "table-properties" : "serde-properties";
  return [
    ...(means ? [keyword(means, openingOf(clause, tokens, text))] : []),
    ...(list ? [keyword(inList, list)] : []),
  ];
}

/** The first word of a clause, and the keywords right behind it. */
function openingOf(clause: Span, tokens: readonly Token[], text: string): Span {
  let { start: end } = clause;
  for (let i = firstFrom(tokens, clause.start); i < tokens.length && tokens[i]!.end <= clause.end; i++) {
    const token = tokens[i]!;
    if (isTrivia(token)) continue;
    const isFirst = end === clause.start;
    if (!isFirst && !(token.kind === "word" && isClauseWord(textOf(text, token)))) break;
    end = token.end;
  }
  return { start: clause.start, end };
}

function otherTargets(other: OtherStatement, tokens: readonly Token[], text: string): Target[] {
  return [keyword(other.kind, other.head), ...(other.kind === "set" ? flagTargets(other, tokens, text) : [])];
}

/** `SET key = value`: both are spoken of as one flag. */
function flagTargets({ head, end }: OtherStatement, tokens: readonly Token[], text: string): FlagTarget[] {
  const said = tokens.filter((token) => token.start >= head.end && token.end <= end && !isTrivia(token));
  const sign = said.findIndex(({ kind }) => kind === "=");
  const [key, value] = sign < 0 ? [said, []] : [said.slice(0, sign), said.slice(sign + 1)];
  const of = { key: joined(key, text), value: joined(value, text) };
  return [key, value].flatMap((part): FlagTarget[] => {
    if (part.length === 0) return [];
    const at = { start: part[0]!.start, end: part.at(-1)!.end };
    return [{ kind: "flag", at, ...of, isKey: part === key }];
  });
}

const joined = (tokens: readonly Token[], text: string): string => tokens.map((token) => textOf(text, token)).join("");
