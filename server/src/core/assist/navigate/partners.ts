import type { Problem } from "../../syntax/problem";
import type { Column, ExternalTable } from "../../table/model";
import { hidesParts } from "../../table/read";
import { type Span, touches } from "../../text/span";
import type { Passage } from "../passage";
import { align } from "./align";
import { type RemoteColumn, type RemoteColumns, remoteColumns } from "./remote";

/** The mapping of a table, and which of its entries belongs to which column. */
export interface Partners {
  readonly remote: RemoteColumns;
  entryOf(column: Column): RemoteColumn | undefined;
  columnOf(entry: RemoteColumn): Column | undefined;
}

/** `undefined` where the table has no mapping. */
export function partnersOf(table: ExternalTable, passage: Passage): Partners | undefined {
  const remote = remoteColumns(table);
  if (!remote) return undefined;
  const pairs = remote.system === "jdbc" ? byName(table, remote) : byPosition(table, remote, isWhole(table, passage));
  const entries = new Map(pairs);
  const columns = new Map(pairs.map(([column, entry]) => [entry, column]));
  return { remote, entryOf: (column) => entries.get(column), columnOf: (entry) => columns.get(entry) };
}

type Pair = readonly [Column, RemoteColumn];

function byPosition({ columns }: ExternalTable, { entries }: RemoteColumns, whole: boolean): Pair[] {
  const names = entries.map(({ name, text }) => name?.text ?? text);
  const found = align(
    columns.map(({ name }) => name),
    names,
    whole,
  );
  return pairsAt(columns, entries, found);
}

/** An entry over JDBC names its column, wherever it stands. */
function byName({ columns }: ExternalTable, { entries }: RemoteColumns): Pair[] {
  const names = entries.map(({ own, text }) => own?.text ?? text);
  const found = align(
    columns.map(({ name }) => name),
    names,
    false,
  );
  return pairsAt(columns, entries, found);
}

const pairsAt = (
  columns: readonly Column[],
  entries: readonly RemoteColumn[],
  found: readonly (number | undefined)[],
): Pair[] =>
  columns.flatMap((column, i): Pair[] => {
    const at = found[i];
    return at === undefined ? [] : [[column, entries[at]!]];
  });

/** Whether nothing of the columns and of the mapping may have been skipped or cut, so that positions can be counted. */
function isWhole({ columnsSpan, mapping, pairs }: ExternalTable, { statement }: Passage): boolean {
  const value = (mapping ?? pairs)?.literal;
  return statement.problems.every(
    (problem) =>
      !hidesParts(problem) ||
      !((columnsSpan && meet(columnsSpan, problem.span)) || (value && isInValue(problem, value))),
  );
}

const meet = (a: Span, b: Span): boolean => touches(a, b.start) || touches(b, a.start);

/** What is missing behind a value cuts nothing of it. */
const isInValue = ({ kind, span }: Problem, value: Span): boolean =>
  kind !== "parenthesis" && kind !== "value-missing" && meet(span, value);
