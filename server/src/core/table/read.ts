import type { RefusableClause, Store } from "../catalog/handler";
import {
  HBASE_MAPPING_KEYS,
  HOLOGRES,
  handlerOf,
  JDBC_MAPPING_KEY,
  ROLE_KEY,
  TABLESTORE_MAPPING_KEY,
} from "../catalog/index";
import type { Problem, ProblemKind } from "../syntax/problem";
import type { Clause, ColumnNode, CreateTable, OtherStatement, Statement } from "../syntax/tree";
import { foldedHash } from "../text/hash";
import { spanOf, textOf, touches } from "../text/span";
import { type Clauses, clausesOf, type Valued } from "./clauses";
import { isJdbcUri, isWebUri, readJdbcLocation } from "./jdbc-location";
import { isTablestoreUri, readTablestoreLocation } from "./location";
import { readMapping } from "./mapping";
import type {
  ClausePlace,
  Column,
  ColumnMapping,
  ExternalTable,
  LocationClause,
  PairMapping,
  Part,
  Property,
  PropertySet,
  TextValue,
} from "./model";
import { isOssUri, readOssLocation } from "./oss-location";
import { readPairMapping } from "./pair-mapping";
import { readProperties } from "./properties";
import { readFormat, readHandler, storeByEvidence, storeByKeys, storeOf } from "./store";
import { swappedOf } from "./swapped";
import { textValue } from "./values";

/** Reads what a statement says of its table. Any tree has a reading: what is missing is absent. */
export function readTable(statement: Statement, create: CreateTable, text: string): ExternalTable {
  const { columns: list, head, name } = create;
  const { problems } = statement;
  const malformed = problems.length > 0 ? problems.filter(({ kind }) => kind === "type-malformed") : problems;
  const columns = (list?.columns ?? []).map((column) => readColumn(column, malformed));
  return tableOf(
    {
      statement: "create",
      ifNotExists: /\bNOT\s+EXISTS$/i.test(textOf(text, head)),
      span: spanOf(create.start, statement.codeEnd),
      name: name ? textOf(text, name).replaceAll("`", "") : "",
      nameSpan: name ? spanOf(name.start, name.end) : spanOf(head.end, head.end),
      head,
      columns,
      damaged: create.like !== undefined || problems.some(hidesParts),
      columnsSpan: list && spanOf(list.start, list.end),
      clauses: placesOf(create.clauses),
      partitions: partitionsOf(create.clauses).map((column) => readColumn(column, malformed)),
      lifecycle: lifecycleOf(create.clauses, text),
    },
    readStorage(statement, clausesOf(create.clauses), columns.length),
  );
}

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
};

/** Reads what another statement says of an external table: of each partition that it adds, the location. */
export function readParts(other: OtherStatement, statement: Statement, text: string): ExternalTable[] {
  const kind = STATEMENTS[other.kind];
  if (!kind || other.clauses.length === 0) return [];
  const groups = other.kind === "add-partition" ? other.clauses.map((clause) => [clause]) : [other.clauses];
  const { head, name } = other;
  const said = {
    statement: kind,
    ifNotExists: false,
    span: spanOf(other.start, other.end),
    name: name ? textOf(text, name).replaceAll("`", "") : "",
    nameSpan: name ? spanOf(name.start, name.end) : spanOf(head.end, head.end),
    head,
    columns: [],
    clauses: [],
    partitions: [],
    lifecycle: undefined,
    damaged: true,
  };
  return groups.map((clauses) => tableOf(said, readStorage(statement, clausesOf(clauses), 0)));
}

const REFUSABLE: readonly string[] = ["partitioned-by", "clustered-by"] satisfies RefusableClause[];

function placesOf(clauses: readonly Clause[]): ClausePlace[] {
  const places: ClausePlace[] = [];
  for (const { kind, start, end } of clauses) {
    if (REFUSABLE.includes(kind)) places.push({ kind: kind as RefusableClause, span: spanOf(start, end) });
  }
  return places;
}

type Storage = Pick<
  ExternalTable,
  | "handler"
  | "serdeClass"
  | "format"
  | "store"
  | "serde"
  | "tblproperties"
  | "location"
  | "using"
  | "mapping"
  | "swapped"
  | "pairs"
  | "role"
>;

function readStorage(
  statement: Statement,
  { handler: storedBy, format: storedAs, serde: serdeClass, location, using, serdeLists, tableLists }: Clauses,
  columnCount: number,
): Storage {
  const lists = tableLists.length === 0 ? serdeLists : [...serdeLists, ...tableLists];
  const record = storedBy && handlerOf(storedBy.value, location?.value.value);
  // A class that is known tells more than all else.
  const evident = record ? undefined : storeByEvidence(location?.value, lists);
  const handler = storedBy && readHandler(storedBy, location?.value, record, evident);
  const format = storedAs && !handler ? readFormat(storedAs, serdeClass?.value) : undefined;
  const store =
    handler || format
      ? storeOf(handler, format, location?.value)
      : (evident ?? (statement.other && storeByKeys(lists)));
  const claimed = handler ? (handler.record ?? handler.meant) : evident;
  const located = location && readLocation(location, claimed);
  const serde = readProperties(serdeLists, store);
  const tblproperties = readProperties(tableLists, store);
  const meant = meantIn(serde, tblproperties);
  const mapping = meant.get(TABLESTORE_MAPPING_KEY);
  const swapped = swappedOf(mapping, serde);
  return {
    handler,
    format,
    store,
    pairs: store && pairsOf(meant),
    serdeClass: serdeClass && textValue(serdeClass),
    serde,
    tblproperties,
    location: located,
    using: using && { ...textValue(using.value), clause: spanOf(using.start, using.end) },
    mapping: store && !swapped ? mappingOf(mapping, columnCount) : undefined,
    swapped,
    role: meant.get(ROLE_KEY),
  };
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

function readLocation(clause: Valued, store: Store | undefined): LocationClause {
  const isTablestore = store?.location.scheme === "tablestore" || isTablestoreUri(clause.value.value);
  const isJdbc =
    !isTablestore && (isJdbcUri(clause.value.value) || (store === HOLOGRES && isWebUri(clause.value.value)));
  const isOss = !isTablestore && !isJdbc && (store?.location.scheme === "oss" || isOssUri(clause.value.value));
  const { value, span, literal } = textValue(clause.value);
  return {
    value,
    span,
    literal,
    clause: spanOf(clause.start, clause.end),
    tablestore: isTablestore ? readTablestoreLocation(clause.value) : undefined,
    jdbc: isJdbc ? readJdbcLocation(clause.value) : undefined,
    oss: isOss ? readOssLocation(clause.value) : undefined,
  };
}

const LOOKED_FOR: ReadonlySet<string> = new Set([
  ROLE_KEY,
  TABLESTORE_MAPPING_KEY,
  JDBC_MAPPING_KEY,
  ...HBASE_MAPPING_KEYS,
]);

/** Of the keys that a table is read by, the property with that key, or else the first one that is probably meant to have it. */
function meantIn(...sets: readonly (PropertySet | undefined)[]): ReadonlyMap<string, Property> {
  const found = new Map<string, Property>();
  for (const set of sets) {
    for (const property of set?.properties ?? []) {
      const { key, meant } = property;
      if (LOOKED_FOR.has(key) && found.get(key)?.key !== key) found.set(key, property);
      if (meant !== undefined && LOOKED_FOR.has(meant) && !found.has(meant)) found.set(meant, property);
    }
  }
  return found;
}

function mappingOf(property: Property | undefined, columnCount: number): ColumnMapping | undefined {
  const isBlank = (value: TextValue): boolean => value.value.trim() === "";
  return property?.value && !isBlank(property.value) ? readMapping(property, property.value, columnCount) : undefined;
}

const HIDING = new Set<ProblemKind>([
  "literal-adjacent",
  "parenthesis",
  "placeholder",
  "quote-unclosed",
  "statement-unseparated",
  "unexpected",
  "value-missing",
]);

/** Whether a problem may have made the parser skip or cut something that is there. */
export const hidesParts = ({ kind, expected }: Problem): boolean =>
  HIDING.has(kind) || (kind === "comment" && expected === "*/");

/** A mapping that is given twice, as older pages have it, is looked at once. */
function pairsOf(meant: ReadonlyMap<string, Property>): PairMapping | undefined {
  const jdbc = meant.get(JDBC_MAPPING_KEY);
  if (jdbc?.value) return readPairMapping("jdbc", jdbc, jdbc.value);
  for (const key of HBASE_MAPPING_KEYS) {
    const hbase = meant.get(key);
    if (hbase?.value) return readPairMapping("hbase", hbase, hbase.value);
  }
  return undefined;
}
