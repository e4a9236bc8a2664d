import type { Span } from "../text/span";

/** How a statement uses a table. */
export type UseKind =
  | "select"
  | "insert-into"
  | "insert-overwrite"
  | "load"
  | "unload"
  | "merge"
  | "update"
  | "delete"
  | "truncate"
  | "create-as-select"
  | "msck"
  | "analyze"
  | "explain";

/** One place where a statement names a table because it reads or writes its data. */
export interface TableUse {
  readonly kind: UseKind;
  /** The parts of the name in lower case, back-quotes left out: project, schema, table. */
  readonly name: readonly string[];
  readonly at: Span;
}

export interface KindOfUse {
  readonly reads: boolean;
  readonly writes: boolean;
  /** The keywords, for a person. */
  readonly words: string;
}

const reading = (words: string): KindOfUse => ({ reads: true, writes: false, words });
const writing = (words: string): KindOfUse => ({ reads: false, writes: true, words });
/** Finds the rows that it changes. */
const changing = (words: string): KindOfUse => ({ reads: true, writes: true, words });

/**
 * What each use does with the data. ALTER and DROP are none: they change what MaxCompute knows of an external table,
 * not its data. MSCK lists directories.
 */
export const USES: Readonly<Record<UseKind, KindOfUse>> = {
  select: reading("SELECT"),
  "insert-into": writing("INSERT INTO"),
  "insert-overwrite": writing("INSERT OVERWRITE"),
  load: writing("LOAD"),
  unload: reading("UNLOAD"),
  merge: changing("MERGE INTO"),
  update: changing("UPDATE"),
  delete: changing("DELETE"),
  truncate: writing("TRUNCATE"),
  "create-as-select": writing("CREATE TABLE … AS SELECT"),
  msck: reading("MSCK"),
  analyze: reading("ANALYZE"),
  explain: reading("EXPLAIN"),
};
