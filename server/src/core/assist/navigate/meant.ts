import type { Column, ExternalTable } from "../../table/model";
import { isSameName } from "../../table/pairs";
import { type Span, touches } from "../../text/span";
import type { Passage } from "../passage";
import { type ColumnPlace, columnPlaces, columnsNamed } from "./column-places";
import { type Partners, partnersOf } from "./partners";
import { placesOfEntry, type RemoteColumn } from "./remote";

/** What the name under a cursor stands for. */
export interface Meant {
  readonly table: ExternalTable;
  readonly partners: Partners | undefined;
  /** The name, or the part of the entry, that the cursor is on. */
  readonly at: Span;
  /** Whether the name over there is meant, not that of the column. */
  readonly isRemote: boolean;
  readonly column: Column | undefined;
  readonly entry: RemoteColumn | undefined;
}

/** A column, where it is declared or named, or an entry of the mapping; nothing in a statement that has no mark of MaxCompute. */
export function meantAt(passage: Passage, offset: number): Meant | undefined {
  if (!passage.isOurs || !passage.statement.create) return undefined;
  const [table] = passage.tables;
  if (!table) return undefined;
  const partners = partnersOf(table, passage);
  return (
    declaredAt(table, partners, offset) ??
    mappedAt(table, partners, offset) ??
    namedAt(table, partners, passage, offset)
  );
}

function declaredAt(table: ExternalTable, partners: Partners | undefined, offset: number): Meant | undefined {
  const column = [...table.columns, ...table.partitions].find(({ nameSpan }) => touches(nameSpan, offset));
  if (!column) return undefined;
  return { table, partners, column, entry: partners?.entryOf(column), at: spanOfName(column), isRemote: false };
}

function mappedAt(table: ExternalTable, partners: Partners | undefined, offset: number): Meant | undefined {
  for (const entry of partners?.remote.entries ?? []) {
    const here = placesOfEntry(entry).find(({ span }) => touches(span, offset));
    if (!here) continue;
    const meant = { table, partners, entry, column: partners?.columnOf(entry) };
    const { own } = here;
    if (own && touches(own.span, offset)) return { ...meant, at: own.span, isRemote: false };
    return { ...meant, at: here.name?.span ?? here.span, isRemote: true };
  }
  return undefined;
}

function namedAt(
  table: ExternalTable,
  partners: Partners | undefined,
  passage: Passage,
  offset: number,
): Meant | undefined {
  const place = columnPlaces(table, passage).find(({ span }) => touches(span, offset));
  const [column, another] = place ? columnsNamed(table, place.name) : [];
  if (!place || !column || another) return undefined;
  return { table, partners, column, entry: partners?.entryOf(column), at: plainSpan(place.span), isRemote: false };
}

/** Nodes of the tree have more in them than a place. */
export const plainSpan = ({ start, end }: Span): Span => ({ start, end });

const spanOfName = ({ nameSpan }: Column): Span => plainSpan(nameSpan);

/** Where a column is named beside its declaration; of two columns of one name nothing tells which is meant. */
export function furtherPlaces({ table, partners, column }: Meant, passage: Passage): ColumnPlace[] {
  if (!column || columnsNamed(table, column.name).length > 1) return [];
  const own = partners?.remote.entries.flatMap((entry) =>
    entry.own ? [{ name: entry.own.text, span: entry.own.span, inLiteral: true }] : [],
  );
  return [...(own ?? []), ...columnPlaces(table, passage)].filter(({ name }) => isSameName(name, column.name));
}
