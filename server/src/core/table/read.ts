import type { RefusableClause } from "../catalog/handler";
import type { Problem, ProblemKind } from "../syntax/problem";
import type { Clause, ColumnNode, CreateTable, OtherStatement, Statement } from "../syntax/tree";
import { foldedHash } from "../text/hash";
import { type Span, spanOf, textOf, touches } from "../text/span";
import { clausesOf } from "./clauses";
import type { ClausePlace, Column, ExternalTable, Part } from "./model";
import { readStorage, type Storage } from "./read-storage";

/** Reads what a statement says of its table. Any tree has a reading: what is missing is absent. */
export function readTable(statement: Statement, create: CreateTable, text: string): ExternalTable {
  const { columns: list, head } = create;
  const { problems } = statement;
  const malformed = problems.length > 0 ? problems.filter(({ kind }) => kind === "type-malformed") : problems;
  const columns = (list?.columns ?? []).map((column) => readColumn(column, malformed));
  return tableOf(
    {
      statement: "create",
      ifNotExists: /\bNOT\s+EXISTS$/i.test(textOf(text, head)),
      span: spanOf(create.start, statement.codeEnd),
      name: nameIn(create),
      nameSpan: placeOfName(create),
      head,
      columns,
      damaged: create.like !== undefined || problems.some(hidesParts),
      columnsSpan: list && spanOf(list.start, list.end),
      clauses: refusableIn(create.clauses),
      partitions: partitionsOf(create.clauses).map((column) => readColumn(column, malformed)),
      lifecycle: lifecycleOf(create.clauses, text),
    },
    readStorage(clausesOf(create.clauses), columns.length, true),
  );
}

type Naming = Pick<CreateTable | OtherStatement, "head" | "name">;

function nameIn({ name }: Naming): string {
  const parts = name?.parts ?? [];
  return parts.length === 1 ? parts[0]!.text : parts.map(({ text }) => text).join(".");
}

/** Behind the head where there is no name. */
const placeOfName = ({ head, name }: Naming): Span =>
  name ? spanOf(name.start, name.end) : spanOf(head.end, head.end);

function lifecycleOf(clauses: readonly Clause[], text: string): Part | undefined {
  const clause = clauses.find(({ kind }) => kind === "lifecycle");
  return clause?.kind === "lifecycle" && clause.days
    ? { text: textOf(text, clause.days), span: clause.days }
    : undefined;
}

function partitionsOf(clauses: readonly Clause[]): readonly ColumnNode[] {
  const clause = clauses.find(({ kind }) => kind === "partitioned-by");
  return (clause?.kind === "partitioned-by" && clause.columns?.columns) || [];
}

/** Written out, since long scripts have many tables, and copying one object into another takes its time. */
const tableOf = (said: Omit<ExternalTable, keyof Storage>, storage: Storage): ExternalTable => ({
  statement: said.statement,
  ifNotExists: said.ifNotExists,
  span: said.span,
  name: said.name,
  nameSpan: said.nameSpan,
  head: said.head,
  columns: said.columns,
  damaged: said.damaged,
  columnsSpan: said.columnsSpan,
  clauses: said.clauses,
  partitions: said.partitions,
  lifecycle: said.lifecycle,
  handler: storage.handler,
  format: storage.format,
  store: storage.store,
  pairs: storage.pairs,
  serdeClass: storage.serdeClass,
  serde: storage.serde,
  tblproperties: storage.tblproperties,
  location: storage.location,
  using: storage.using,
  mapping: storage.mapping,
  swapped: storage.swapped,
  role: storage.role,
});

const STATEMENTS: Readonly<Record<OtherStatement["kind"], ExternalTable["statement"] | undefined>> = {
  "alter-table": "alter",
  "add-partition": "alter",
  load: "load",
  unload: "unload",
  msck: undefined,
  set: undefined,
  "drop-external": undefined,
  clause: undefined,
};

/** Reads what another statement says of an external table: of each partition that it adds, the location. */
export function readPartialTables(other: OtherStatement): ExternalTable[] {
  const kind = STATEMENTS[other.kind];
  if (!kind || other.clauses.length === 0) return [];
  const groups = other.kind === "add-partition" ? other.clauses.map((clause) => [clause]) : [other.clauses];
  const said = {
    statement: kind,
    ifNotExists: false,
    span: spanOf(other.start, other.end),
    name: nameIn(other),
    nameSpan: placeOfName(other),
    head: other.head,
    columns: [],
    clauses: [],
    partitions: [],
    lifecycle: undefined,
    damaged: true,
  };
  return groups.map((clauses) => tableOf(said, readStorage(clausesOf(clauses), 0, false)));
}

const REFUSABLE: readonly string[] = ["partitioned-by", "clustered-by"] satisfies RefusableClause[];

function refusableIn(clauses: readonly Clause[]): ClausePlace[] {
  const places: ClausePlace[] = [];
  for (const { kind, start, end } of clauses) {
    if (REFUSABLE.includes(kind)) places.push({ kind: kind as RefusableClause, span: spanOf(start, end) });
  }
  return places;
}

/** Nodes of the tree serve as spans: long tables are mostly columns. */
function readColumn(node: ColumnNode, malformed: readonly Problem[]): Column {
  const { name, type } = node;
  const isMalformed =
    malformed.length > 0 && type !== undefined && malformed.some(({ span }) => touches(type, span.start));
  return {
    name: name.text,
    nameHash: foldedHash(name.text),
    nameSpan: name,
    span: node,
    type: isMalformed ? { ...type, unknown: true } : type,
  };
}

const HIDING = new Set<ProblemKind>([
  "comment-unclosed",
  "consequence",
  "literal-adjacent",
  "parenthesis",
  "placeholder",
  "quote-inside",
  "quote-unclosed",
  "statement-unseparated",
  "unexpected",
  "value-missing",
]);

/** Whether a problem may have made the parser skip or cut something that is there. */
export const hidesParts = ({ kind }: Problem): boolean => HIDING.has(kind);
