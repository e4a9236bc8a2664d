import type { Span } from "../text/span";
import type { Problem } from "./problem";
import type { Token } from "./token";

/** A name as written, and what it names: back-quotes are not part of `text`. */
export interface Identifier extends Span {
  readonly node: "identifier";
  readonly text: string;
  readonly quoted: boolean;
}

/** `tab`, `db.tab` or `db.schema.tab`. */
export interface QualifiedName extends Span {
  readonly node: "name";
  readonly parts: readonly Identifier[];
}

/**
 * A string: one literal, several adjacent ones (which MaxCompute joins), or text whose quotes were forgotten. `value` is
 * the text without quotes and escapes; `literalSpan` finds the source of any part of it.
 */
export interface Literal extends Span {
  readonly node: "literal";
  readonly value: string;
  readonly quoted: boolean;
  /** The offset in the text of each UTF-16 unit of `value`, and of its end; absent where value is the text as it stands. */
  readonly offsets?: readonly number[];
  /** Of literals that are joined, where each ends: in `value`, and in the text. */
  readonly joins?: readonly { readonly index: number; readonly end: number }[];
  /** The offset of the first character inside the quotes. */
  readonly contentStart: number;
}

/** The type of a column; its members are not kept. */
export interface TypeNode extends Span {
  readonly node: "type";
  /** Upper case, without parameters: `DECIMAL`, `ARRAY`. */
  readonly name: string;
  /** Why nothing can be said of it: a placeholder, or a name that no type has. */
  readonly unknown: boolean;
}

export interface ColumnNode extends Span {
  readonly node: "column";
  readonly name: Identifier;
  readonly type: TypeNode | undefined;
}

export interface ColumnList extends Span {
  readonly node: "columns";
  readonly columns: readonly ColumnNode[];
}

/** `'key' = 'value'`. */
export interface PropertyNode extends Span {
  readonly node: "property";
  readonly key: Literal;
  readonly value: Literal | undefined;
}

/** The list of SERDEPROPERTIES or TBLPROPERTIES, with its parentheses. */
export interface PropertyList extends Span {
  readonly node: "properties";
  /** The word before the list. */
  readonly keyword: Span;
  readonly properties: readonly PropertyNode[];
  /** Where a further property would go: right behind the last one, or behind the opening parenthesis. */
  readonly insertAt: number;
}

interface ClauseBase<Kind extends string> extends Span {
  readonly node: "clause";
  readonly kind: Kind;
}

export interface StoredByClause extends ClauseBase<"stored-by"> {
  readonly handler?: Literal;
  readonly properties?: PropertyList;
}

export interface RowFormatSerdeClause extends ClauseBase<"row-format-serde"> {
  readonly serde?: Literal;
  readonly properties?: PropertyList;
}

export interface StoredAsClause extends ClauseBase<"stored-as"> {
  readonly format?: Identifier;
  /** The class behind INPUTFORMAT. */
  readonly inputFormat?: Literal;
}

/** `WITH SERDEPROPERTIES (…)` that stands where it belongs to nothing. */
export interface SerdePropertiesClause extends ClauseBase<"serde-properties"> {
  readonly properties?: PropertyList;
}

export interface TablePropertiesClause extends ClauseBase<"table-properties"> {
  readonly properties?: PropertyList;
}

export interface LiteralClause extends ClauseBase<"comment" | "location" | "using"> {
  readonly value?: Literal;
}

export interface PartitionedByClause extends ClauseBase<"partitioned-by"> {
  readonly columns?: ColumnList;
}

export interface LifecycleClause extends ClauseBase<"lifecycle"> {
  /** The number behind it. */
  readonly days?: Span;
}

/** Clauses of which only their place is kept. */
export interface OtherClause
  extends ClauseBase<
    "row-format-delimited" | "clustered-by" | "skewed-by" | "shards" | "hub-lifecycle" | "changelogs" | "as-select"
  > {}

export type Clause =
  | StoredByClause
  | RowFormatSerdeClause
  | StoredAsClause
  | SerdePropertiesClause
  | TablePropertiesClause
  | LiteralClause
  | PartitionedByClause
  | LifecycleClause
  | OtherClause;

/** A CREATE TABLE, with EXTERNAL or without. */
export interface CreateTable extends Span {
  readonly node: "create-table";
  /** From CREATE to the last word before the name. */
  readonly head: Span;
  readonly external: boolean;
  readonly name: QualifiedName | undefined;
  readonly like: QualifiedName | undefined;
  readonly columns: ColumnList | undefined;
  readonly clauses: readonly Clause[];
}

/** A statement beside CREATE that reads, writes or changes an external table, or sets a flag for it. */
export interface OtherStatement extends Span {
  readonly node: "other";
  readonly kind: "alter-table" | "add-partition" | "msck" | "load" | "unload" | "set" | "drop-external" | "clause";
  /** Its first keywords. */
  readonly head: Span;
  readonly name?: QualifiedName;
  /** What UNLOAD has in place of a name, with its parentheses. */
  readonly query?: Span;
  readonly clauses: readonly Clause[];
}

/** One statement of a script: its tokens tile it, comments and blanks included. */
export interface Statement extends Span {
  /** Where its code ends, without the comments and blanks behind it. */
  readonly codeEnd: number;
  readonly tokens: readonly Token[];
  readonly create?: CreateTable;
  readonly other?: OtherStatement;
  readonly problems: readonly Problem[];
}

/** The source of `value.slice(from, to)`; what ends with one of joined literals ends before its quote. */
export function literalSpan(literal: Literal, from: number, to: number): Span {
  const { offsets, contentStart, joins } = literal;
  if (!offsets) return { start: contentStart + from, end: contentStart + to };
  const last = offsets.length - 1;
  const start = offsets[Math.min(from, last)]!;
  const join = from < to ? joins?.find(({ index }) => index === to) : undefined;
  return { start, end: join?.end ?? offsets[Math.min(to, last)]! };
}
