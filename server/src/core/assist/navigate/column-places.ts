import { CORRUPT_COLUMN_KEY } from "../../catalog/index";
import { isTrivia, type Token } from "../../syntax/token";
import type { Clause, CreateTable } from "../../syntax/tree";
import type { Column, ExternalTable } from "../../table/model";
import { isSameName } from "../../table/pairs";
import { type Span, textOf } from "../../text/span";
import type { Passage } from "../passage";

/** A place that names a column, beside the one where it is declared. */
export interface ColumnPlace {
  readonly name: string;
  readonly span: Span;
  /** Whether it stands in a literal, where a name has no back-quotes. */
  readonly inLiteral: boolean;
}

/** Where a statement names columns of its own: in CLUSTERED BY and the like, in PRIMARY KEY, and in values of properties. */
export const columnPlaces = (table: ExternalTable, passage: Passage): ColumnPlace[] => [
  ...inClauses(passage),
  ...inProperties(table),
];

/** The columns that such a place may mean. */
export const columnsNamed = ({ columns, partitions }: ExternalTable, name: string): Column[] =>
  [...columns, ...partitions].filter((column) => isSameName(column.name, name));

const NAMING_KEYS: ReadonlySet<string | undefined> = new Set([CORRUPT_COLUMN_KEY]);

function inProperties({ serde, tblproperties }: ExternalTable): ColumnPlace[] {
  const properties = [...(serde?.properties ?? []), ...(tblproperties?.properties ?? [])];
  return properties.flatMap(({ meant, value }) =>
    NAMING_KEYS.has(meant) && value ? [{ name: value.value, span: value.span, inLiteral: true }] : [],
  );
}

/** Names stand at the beginning of what commas separate in parentheses. */
function inClauses({ statement, text }: Passage): ColumnPlace[] {
  const { create, tokens } = statement;
  if (!create || !mayName(create)) return [];
  const places: ColumnPlace[] = [];
  let depth = 0;
  let before: Token | undefined;
  for (const token of tokens) {
    if (isTrivia(token)) continue;
    if (token.kind === "(") depth++;
    else if (token.kind === ")") depth--;
    else if ((before?.kind === "(" || before?.kind === ",") && isNameIn(create, token, depth, text)) {
      places.push({ name: nameOf(token, text), span: { start: token.start, end: token.end }, inLiteral: false });
    }
    before = token;
  }
  return places;
}

const mayName = ({ columns, clauses }: CreateTable): boolean =>
  columns !== undefined || clauses.some(({ kind }) => kind !== "stored-by");

/** A constraint stands among the columns, one pair of parentheses deeper. */
function isNameIn({ columns, clauses }: CreateTable, token: Token, depth: number, text: string): boolean {
  if (token.kind !== "word" && token.kind !== "quoted") return false;
  if (columns && isIn(token, columns)) return depth > 1 && !holder(columns.columns, token);
  const clause = holder(clauses, token);
  return clause !== undefined && namesColumns(clause, token, text);
}

/** The one of ordered nodes that a token is in. */
function holder<Node extends Span>(nodes: readonly Node[], token: Span): Node | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (nodes[middle]!.start <= token.start) low = middle + 1;
    else high = middle;
  }
  const node = nodes[low - 1];
  return node && isIn(token, node) ? node : undefined;
}

function namesColumns(clause: Clause, token: Token, text: string): boolean {
  switch (clause.kind) {
    case "clustered-by":
      return true;
    case "partitioned-by":
      return clause.columns === undefined;
    case "skewed-by":
      return !/\bON\b/i.test(text.slice(clause.start, token.start));
    default:
      return false;
  }
}

const isIn = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

const nameOf = (token: Token, text: string): string =>
  token.kind === "quoted" ? textOf(text, token).slice(1, -1).replaceAll("``", "`") : textOf(text, token);
