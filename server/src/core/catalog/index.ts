import { isNearClass, NAMED_CLASSES } from "./classes";
import type { StorageHandler } from "./handler";
import { TABLESTORE } from "./tablestore";

export { HIVE_TABLESTORE_CLASS, NAMED_CLASSES } from "./classes";
export { INSTANCE_NAME, INTERNAL_SUFFIX, MANAGEMENT_HOST, SUFFIX_LABELS, TABLESTORE_ENDPOINTS } from "./endpoints";
export { TABLESTORE_REGIONS } from "./regions";
export { SOURCES } from "./sources";
export { TABLESTORE, TABLESTORE_NAME } from "./tablestore";

/** The storage handlers that have a record; one line a handler. */
export const HANDLERS: readonly StorageHandler[] = [TABLESTORE];

/** The key of the property that names the RAM role, with every handler. */
export const ROLE_KEY = "odps.properties.rolearn";

export const handlerOf = (className: string): StorageHandler | undefined =>
  HANDLERS.find((handler) => handler.className === className);

/** Whether the class is documented, described by a record or not. */
export const isKnownClass = (className: string): boolean =>
  handlerOf(className) !== undefined || NAMED_CLASSES.some((known) => known.className === className);

/** The record of the handler that an unknown class is probably meant to be: a near name, in whatever package. */
export const handlerMeant = (className: string): StorageHandler | undefined =>
  isKnownClass(className) ? undefined : HANDLERS.find((handler) => isNearClass(className, handler.className, true));

/** The documented class that an unknown one is probably meant to be. A custom class near none has none. */
export const classMeant = (className: string): string | undefined =>
  isKnownClass(className)
    ? undefined
    : (handlerMeant(className)?.className ??
      NAMED_CLASSES.find((known) => isNearClass(className, known.className, false))?.className);
