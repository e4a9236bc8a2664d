import type { OtherStatement } from "../syntax/tree";
import type { Column, ExternalTable, MappingEntry, PairEntry, Property } from "../table/model";
import { type Span, touches } from "../text/span";
import { keywordTargets } from "./keyword-targets";
import { locationTargets } from "./location-targets";
import type { Passage } from "./passage";
import { propertyTargets } from "./property-targets";

interface Of<Kind extends string> {
  readonly kind: Kind;
  readonly at: Span;
}

interface OfTable<Kind extends string> extends Of<Kind> {
  readonly table: ExternalTable;
}

export type ListName = "SERDEPROPERTIES" | "TBLPROPERTIES";

interface OfProperty<Kind extends string> extends OfTable<Kind> {
  readonly property: Property;
  readonly list: ListName;
}

export type KeyTarget = OfProperty<"key">;
/** The whole value; its parts are targets of their own where it has any. */
export type ValueTarget = OfProperty<"value">;

/** A part of a role ARN. */
export interface RoleTarget extends OfTable<"account" | "role"> {
  readonly account: string;
  readonly roleName: string;
}

/** An entry of the Tablestore mapping. */
export interface EntryTarget extends OfTable<"entry"> {
  readonly entry: MappingEntry;
}

/** An entry of another mapping, over JDBC one side of it. */
export interface PairTarget extends OfTable<"pair"> {
  readonly entry: PairEntry;
  readonly side: "left" | "right" | "whole";
}

export interface ColumnTarget extends OfTable<"column" | "type"> {
  readonly column: Column;
  readonly isPartition: boolean;
}

/** `secret` and `password` are places only: what stands there is never repeated. */
export type LocationPart =
  | "scheme"
  | "secret"
  | "instance"
  | "region"
  | "endpoint"
  | "tail"
  | "bucket"
  | "path"
  | "host"
  | "port"
  | "database"
  | "parameter"
  | "password"
  | "whole";

export interface LocationTarget extends OfTable<"location"> {
  readonly part: LocationPart;
  readonly text: string;
}

/** The words that a clause or a statement begins with. */
export interface KeywordTarget extends Of<"keyword"> {
  readonly means: Keyword;
}

export type Keyword =
  | "create"
  | "if-not-exists"
  | "stored-by"
  | "stored-as"
  | "row-format-serde"
  | "row-format-delimited"
  | "serde-properties"
  | "table-properties"
  | "location"
  | "using"
  | "comment"
  | "partitioned-by"
  | "clustered-by"
  | "skewed-by"
  | "lifecycle"
  | "as-select"
  | OtherStatement["kind"];

/** The key of a session flag, or its value. */
export interface FlagTarget extends Of<"flag"> {
  readonly key: string;
  readonly value: string;
  readonly isKey: boolean;
}

export type Target =
  | KeyTarget
  | ValueTarget
  | RoleTarget
  | EntryTarget
  | PairTarget
  | ColumnTarget
  | LocationTarget
  | KeywordTarget
  | FlagTarget
  | OfTable<"table" | "handler" | "serde" | "format" | "using">;

/** What in a statement can be spoken of, each whole before its parts. */
export function targetsOf(passage: Passage): Target[] {
  const { tables } = passage;
  const found = [...tables.flatMap((table) => tableTargets(table, () => true)), ...keywordTargets(passage)];
  return found.filter(({ at }) => at.start < at.end);
}

/** Those that a place is in, or at either end of. */
export const targetsNear = (passage: Passage, offset: number): Target[] => [
  ...ofTablesNear(passage, offset),
  ...keywordTargets(passage).filter(({ at }) => holds(at, offset)),
];

function ofTablesNear({ tables }: Passage, offset: number): Target[] {
  const near = (span: Span): boolean => touches(span, offset);
  return tables.flatMap((table) => tableTargets(table, near)).filter(({ at }) => holds(at, offset));
}

const holds = (at: Span, offset: number): boolean => touches(at, offset) && at.start < at.end;

/**
 * The smallest of them. A cursor at the end of a part means that part, unless another one begins there: in `:vid,` it stands on
 * the entry, and not on the whole mapping. Keywords, which need the tokens, are looked at where there is nothing else.
 */
export function targetAt(passage: Passage, offset: number): Target | undefined {
  const targets = ofTablesNear(passage, offset);
  return smallestAt(targets.length > 0 ? targets : targetsNear(passage, offset), offset);
}

function smallestAt(targets: readonly Target[], offset: number): Target | undefined {
  const around = smallest(targets.filter(({ at }) => offset < at.end));
  const before = smallest(targets.filter(({ at }) => offset === at.end));
  if (!around || !before) return around ?? before;
  return around.at.start <= before.at.start && lengthOf(before) < lengthOf(around) ? before : around;
}

/** Of several that are as small as each other, the last: parts come behind what they are parts of. */
function smallest(targets: readonly Target[]): Target | undefined {
  let best: Target | undefined;
  for (const target of targets) if (!best || lengthOf(target) <= lengthOf(best)) best = target;
  return best;
}

const lengthOf = ({ at }: Target): number => at.end - at.start;

/** What of a table is somewhere that `isWanted`; of the rest not all is left out. */
function tableTargets(table: ExternalTable, isWanted: (span: Span) => boolean): Target[] {
  const { handler, serdeClass, format, using, nameSpan } = table;
  return [
    { kind: "table", at: nameSpan, table },
    ...table.columns.filter(({ span }) => isWanted(span)).flatMap((column) => columnTargets(table, column, false)),
    ...table.partitions.filter(({ span }) => isWanted(span)).flatMap((column) => columnTargets(table, column, true)),
    ...(handler ? [{ kind: "handler", at: handler.span, table } as const] : []),
    ...(serdeClass ? [{ kind: "serde", at: serdeClass.span, table } as const] : []),
    ...(format ? [{ kind: "format", at: format.span, table } as const] : []),
    ...(using ? [{ kind: "using", at: using.span, table } as const] : []),
    ...propertyTargets(table, isWanted),
    ...locationTargets(table),
  ];
}

const columnTargets = (table: ExternalTable, column: Column, isPartition: boolean): Target[] => [
  { kind: "column", at: column.nameSpan, table, column, isPartition },
  ...(column.type ? [{ kind: "type", at: column.type, table, column, isPartition } as const] : []),
];
