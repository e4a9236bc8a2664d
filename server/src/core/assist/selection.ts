import { firstFrom, type Token } from "../syntax/token";
import type { Clause, ColumnList, Literal, PropertyList, Statement } from "../syntax/tree";
import { type Span, touches } from "../text/span";
import type { Passage } from "./passage";
import { targetsNear } from "./target";

/** What a selection grows to from a place, each inside of the next: a word, a part of a literal, the literal, its property … */
export function selectionsAt(passage: Passage, offset: number): Span[] {
  const around = candidates(passage, offset).filter((span) => touches(span, offset) && span.start < span.end);
  const chain: Span[] = [];
  for (const { start, end } of around.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = chain.at(-1);
    const isOuter = !inner || (start <= inner.start && inner.end <= end && end - start > inner.end - inner.start);
    if (isOuter) chain.push({ start, end });
  }
  return chain;
}

function candidates(passage: Passage, offset: number): Span[] {
  const { statement, tables } = passage;
  const { create, other, tokens, codeEnd } = statement;
  const code = firstCode(statement);
  return [
    ...tokensNear(tokens, offset),
    ...targetsNear(passage, offset).map(({ at }) => at),
    ...tables.flatMap(({ location }) => {
      const host = location?.tablestore?.host ?? location?.oss?.host;
      return host ? [host.span] : [];
    }),
    ...tables.flatMap(({ mapping }) => mapping?.entries.map(({ nameSpan }) => nameSpan) ?? []),
    ...(create?.columns ? columnSpans(create.columns) : []),
    ...((create ?? other)?.clauses ?? []).flatMap(clauseSpans),
    ...(code === undefined ? [] : [{ start: code, end: codeEnd }]),
    statement,
  ];
}

function tokensNear(tokens: readonly Token[], offset: number): Token[] {
  const next = firstFrom(tokens, offset);
  return tokens.slice(Math.max(0, next - 1), next + 1).filter(({ kind }) => kind !== "space");
}

const firstCode = ({ tokens, create, other }: Statement): number | undefined =>
  (create ?? other)?.start ?? tokens[firstFrom(tokens, 0)]?.start;

const columnSpans = (list: ColumnList): Span[] => [list, inside(list), ...list.columns];

/** A list without its parentheses. */
const inside = ({ start, end }: Span): Span => ({ start: start + 1, end: end - 1 });

function clauseSpans(clause: Clause): Span[] {
  return [
    clause,
    ...("properties" in clause && clause.properties ? propertySpans(clause.properties) : []),
    ...(clause.kind === "partitioned-by" && clause.columns ? columnSpans(clause.columns) : []),
    ...literalsOf(clause),
  ];
}

const propertySpans = (list: PropertyList): Span[] => [
  list,
  inside(list),
  ...list.properties.flatMap((property) => [property, property.key, ...(property.value ? [property.value] : [])]),
];

function literalsOf(clause: Clause): Literal[] {
  const literals = [
    "value" in clause ? clause.value : undefined,
    "handler" in clause ? clause.handler : undefined,
    "serde" in clause ? clause.serde : undefined,
  ];
  return literals.filter((literal) => literal !== undefined);
}
