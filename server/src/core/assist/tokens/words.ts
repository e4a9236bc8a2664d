import { isTrivia, type Token } from "../../syntax/token";
import type { Clause, Statement } from "../../syntax/tree";
import { isTypeName } from "../../syntax/type-names";
import { type Span, textOf } from "../../text/span";
import { isColumnWord, isStatementWord } from "../keywords";
import type { Passage } from "../passage";
import { type SemanticToken, tokenAt } from "./token";

/** The tokens that a statement is checked in: not those of a query, which may hold anything. */
export function checkedTokens({ tokens, create, other }: Statement): readonly Token[] {
  const within = (from: number, to: number): Token[] =>
    tokens.filter((token) => from <= token.start && token.end <= to && !isTrivia(token));
  if (create) return within(create.start, queryStart(create.clauses) ?? create.end);
  if (!other) return [];
  const { head, clauses, kind, start, end } = other;
  if (kind !== "load" && kind !== "unload") return within(start, end);
  return [...within(head.start, head.end), ...within(clauses[0]?.start ?? end, end)];
}

const queryStart = (clauses: readonly Clause[]): number | undefined => {
  const query = clauses.find(({ kind }) => kind === "as-select");
  return query && query.start + "AS".length;
};

/** Keywords, and what types are made of. */
export function tokensOfWords({ statement, text, tables }: Passage, tokens: readonly Token[]): SemanticToken[] {
  const columns = tables.flatMap((table) => [...table.columns, ...table.partitions]);
  const types = new Within(columns.map(({ type }) => type));
  const names = new Within(namesOf(statement));
  const lists = new Within(columnLists(statement));
  const clauses = new Set((statement.create ?? statement.other)?.clauses.map(({ start }) => start));
  const found: SemanticToken[] = [];
  let depth = 0;
  for (const [i, token] of tokens.entries()) {
    if (clauses.has(token.start)) depth = 0;
    if (token.kind === "(") depth++;
    else if (token.kind === ")") depth--;
    else if (token.kind === "word" && !names.holds(token)) {
      const word = textOf(text, token);
      if (types.holds(token)) found.push(...typeTokens(token, word, tokens[i + 1]));
      else if (
        lists.holds(token) && depth > 0 ? depth === 1 && isColumnWord(word) : depth <= 0 && isStatementWord(word)
      )
        found.push(tokenAt(token, "keyword"));
    }
  }
  return found;
}

const namesOf = ({ create, other }: Statement): (Span | undefined)[] => [create?.name, create?.like, other?.name];

/** Inside STRUCT, a field's name stands before a colon. */
function typeTokens(token: Token, word: string, next: Token | undefined): SemanticToken[] {
  if (next?.kind === ":") return [tokenAt(token, "property", "declaration")];
  return isTypeName(word.toUpperCase()) ? [tokenAt(token, "type")] : [];
}

const columnLists = ({ create }: Statement): (Span | undefined)[] => [
  create?.columns,
  ...(create?.clauses ?? []).map((clause) => (clause.kind === "partitioned-by" ? clause.columns : undefined)),
];

/** Whether something lies in one of several spans, for whoever asks in the order of the text. */
class Within {
  readonly #spans: readonly Span[];
  #at = 0;

  constructor(spans: readonly (Span | undefined)[]) {
    this.#spans = spans.filter((span) => span !== undefined).sort((a, b) => a.start - b.start);
  }

  holds({ start, end }: Span): boolean {
    while (this.#at < this.#spans.length && this.#spans[this.#at]!.end <= start) this.#at++;
    const span = this.#spans[this.#at];
    return span !== undefined && span.start <= start && end <= span.end;
  }
}
