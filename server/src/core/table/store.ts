import type { StorageHandler } from "../catalog/handler";
import { handlerMeant, handlerOf, TABLESTORE } from "../catalog/index";
import type { Clause, Literal, PropertyList } from "../syntax/tree";
import { isPlaceholder } from "../text/placeholder";
import { isTablestoreUri } from "./location";
import type { ExternalTable, HandlerReference, LocationClause } from "./model";
import { keyMeant } from "./properties";
import { textValue } from "./values";

/**
 * The record that a table is to be checked against: its handler's, or that of the handler probably meant. None where
 * a handler of files stands before the location of an instance: which of the two is wrong is not known.
 */
export function storeOf({ handler, location }: Pick<ExternalTable, "handler" | "location">) {
  const store = handler?.record ?? handler?.meant;
  return store && isOfOtherStore(store, location) ? undefined : store;
}

const isOfOtherStore = ({ location: { scheme } }: StorageHandler, location: LocationClause | undefined): boolean =>
  scheme !== "tablestore" && location !== undefined && isTablestoreUri(location.value);

const TELLING_KEYS = ["tablestore.columns.mapping", "tablestore.table.name"];

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

/** Reads the class of STORED BY; a class that the catalogue lacks is taken for what is evident. */
export function readHandler(
  clauses: readonly Clause[],
  evident: StorageHandler | undefined,
): HandlerReference | undefined {
  const literal = clauses.find((clause) => clause.kind === "stored-by")?.handler;
  if (!literal) return undefined;
  const record = handlerOf(literal.value);
  return { ...textValue(literal), record, meant: record ? undefined : (handlerMeant(literal.value) ?? evident) };
}
