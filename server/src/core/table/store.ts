import type { FileFormat, Scheme, StorageHandler, Store } from "../catalog/handler";
import {
  FILE_FORMATS,
  HUDI,
  HUDI_INPUT_FORMAT,
  handlerMeant,
  ROLE_KEY,
  SERDE_CLASSES,
  STORES,
  TABLESTORE,
  TABLESTORE_MAPPING_KEY,
  TABLESTORE_TABLE_KEY,
} from "../catalog/index";
import type { Literal, PropertyList, StoredAsClause } from "../syntax/tree";
import { nearest } from "../text/nearest";
import { hasPlaceholder, isPlaceholder } from "../text/placeholder";
import { isTablestoreUri } from "./location";
import type { FormatReference, HandlerReference } from "./model";
import { keyMeant } from "./properties";
import { textValue } from "./values";

/**
 * The record that a table is to be checked against: its handler's, or that of the handler probably meant, else that of
 * its format. None where a handler of files stands before the location of an instance: which of the two is wrong is not
 * known.
 */
export function storeOf(
  handler: HandlerReference | undefined,
  format: FormatReference | undefined,
  location: Literal | undefined,
): Store | undefined {
  const store = handler ? (handler.record ?? handler.meant) : format?.record;
  return store && isOfOtherStore(store.location.scheme, location) ? undefined : store;
}

const isOfOtherStore = (scheme: Scheme, location: Literal | undefined): boolean =>
  scheme !== "tablestore" && location !== undefined && isTablestoreUri(location.value);

/** The format behind STORED AS, given the class of ROW FORMAT SERDE; of files that an own class reads, nothing is known. */
export function readFormat(clause: StoredAsClause, serdeClass: string | undefined): FormatReference | undefined {
  if (clause.inputFormat) {
    const { value, span } = textValue(clause.inputFormat);
    return { name: value, span, ...(value === HUDI_INPUT_FORMAT && { record: HUDI }) };
  }
  if (!clause.format) return undefined;
  const { text, start, end } = clause.format;
  const record = formatOf(text.toUpperCase(), serdeClass);
  return { name: text, span: { start, end }, ...(record && { record }) };
}

function formatOf(name: string, serdeClass: string | undefined): FileFormat | undefined {
  const named = FILE_FORMATS.filter(({ names }) => names.includes(name));
  const ofClass = named.find((format) => format.serdeClass === serdeClass);
  const isOwn = serdeClass !== undefined && nearest(serdeClass, SERDE_CLASSES) === undefined;
  return ofClass ?? (isOwn ? undefined : named[0]);
}

const TELLING_KEYS = [TABLESTORE_MAPPING_KEY, TABLESTORE_TABLE_KEY];

/** What the rest of the statement says of the store: LOCATION or, while that is open, keys that only one handler has. */
export function storeByEvidence(
  location: Literal | undefined,
  lists: readonly PropertyList[],
): StorageHandler | undefined {
  if (location && isTablestoreUri(location.value)) return TABLESTORE;
  if (location && !isPlaceholder(location.value)) return undefined;
  const keys = lists.flatMap(({ properties }) => properties).map(({ key }) => keyMeant(key.value, TABLESTORE));
  return keys.some((key) => key !== undefined && TELLING_KEYS.includes(key)) ? TABLESTORE : undefined;
}

/**
 * What a statement that creates no table is about, by its keys alone: the first store that has all of them, else the first
 * that has all of them but for a misspelling.
 */
export function storeByKeys(lists: readonly PropertyList[]): Store | undefined {
  const keys = lists.flatMap(({ properties }) => properties).map(({ key }) => key.value);
  if (keys.length === 0 || keys.some(hasPlaceholder)) return undefined;
  const own = keys.map((key) => (keyMeant(key, undefined) === ROLE_KEY ? ROLE_KEY : key));
  const storeOfAll = (has: (keys: readonly string[], key: string) => boolean): Store | undefined =>
    STORES.find(({ properties }) => {
      const known = properties.map(({ key }) => key);
      return own.every((key) => has(known, key));
    });
  return (
    storeOfAll((known, key) => known.includes(key)) ??
    storeOfAll((known, key) => key.includes(".") && nearest(key, known) !== undefined)
  );
}

/** Reads the class of STORED BY; a class that the catalogue lacks is taken for what is evident. */
export function readHandler(
  literal: Literal,
  location: Literal | undefined,
  record: StorageHandler | undefined,
  evident: StorageHandler | undefined,
): HandlerReference {
  const meant = record ? undefined : (handlerMeant(literal.value, location?.value) ?? evident);
  const { value, span } = textValue(literal);
  return { value, span, literal, record, meant };
}
