import type { Store } from "../catalog/handler";
import {
  HBASE_MAPPING_KEYS,
  HOLOGRES,
  handlerOf,
  JDBC_MAPPING_KEY,
  ROLE_KEY,
  TABLESTORE_MAPPING_KEY,
} from "../catalog/index";
import { spanOf } from "../text/span";
import type { Clauses, Valued } from "./clauses";
import { isJdbcUri, isWebUri, readJdbcLocation } from "./jdbc-location";
import { isTablestoreUri } from "./location";
import { readMapping } from "./mapping";
import type {
  ColumnMapping,
  ExternalTable,
  LocationClause,
  PairMapping,
  Property,
  PropertySet,
  TextValue,
} from "./model";
import { isOssUri, readOssLocation } from "./oss-location";
import { readPairMapping } from "./pair-mapping";
import { readProperties } from "./properties";
import { readFormat, readHandler, storeByEvidence, storeByKeys, storeOf } from "./store";
import { swappedOf } from "./swapped";
import { readTablestoreLocation } from "./tablestore-location";
import { textValue } from "./values";

/** What a table is stored as and where, and how that is read. */
export type Storage = Pick<
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

/** Reads what the clauses of a statement say of it. */
export function readStorage(
  { handler: storedBy, format: storedAs, serde: serdeClass, location, using, serdeLists, tableLists }: Clauses,
  columnCount: number,
  createsTable: boolean,
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
      : (evident ?? (createsTable ? undefined : storeByKeys(lists)));
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
