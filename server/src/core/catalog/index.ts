import { nearest } from "../text/nearest";
import { isNearClass, NAMED_CLASSES, simpleName } from "./classes";
import { CSV, TSV } from "./csv";
import type { StorageHandler } from "./handler";
import { TABLESTORE } from "./tablestore";

export { HIVE_TABLESTORE_CLASS, NAMED_CLASSES } from "./classes";
export { CSV, TSV } from "./csv";
export { INSTANCE_NAME, INTERNAL_SUFFIX, MANAGEMENT_HOST, SUFFIX_LABELS, TABLESTORE_ENDPOINTS } from "./endpoints";
export {
  BUCKET_NAME,
  internalOf,
  OSS_INTERNAL_HOSTS,
  OSS_REGION_HOST,
  OSS_VENDOR_HOST,
  publicOf,
} from "./oss";
export { TABLESTORE_REGIONS } from "./regions";
export { ROLE_KEY } from "./role";
export { SERDE_CLASSES } from "./serde";
export { SOURCES } from "./sources";
export { TABLESTORE, TABLESTORE_NAME } from "./tablestore";

/** The storage handlers that have a record; one line a handler. */
export const HANDLERS: readonly StorageHandler[] = [TABLESTORE, CSV, TSV];

export const handlerOf = (className: string): StorageHandler | undefined =>
  HANDLERS.find((handler) => handler.className === className);

/** Whether the class is documented, described by a record or not. */
export const isKnownClass = (className: string): boolean =>
  handlerOf(className) !== undefined || NAMED_CLASSES.some((known) => known.className === className);

/** The schemes that the LOCATION of a documented class may have; empty for any other class. */
export const schemesOf = (className: string): readonly string[] =>
  handlerOf(className)
    ? [handlerOf(className)!.location.scheme]
    : (NAMED_CLASSES.find((known) => known.className === className)?.schemes ?? []);

const sameName = (className: string): string | undefined =>
  HANDLERS.find((handler) => simpleName(handler.className) === simpleName(className))?.className;

/** The record of the handler that an unknown class is probably meant to be; of several, the nearest. */
export function handlerMeant(className: string): StorageHandler | undefined {
  if (isKnownClass(className)) return undefined;
  const near = HANDLERS.filter((handler) => isNearClass(className, handler.className, handler.unique));
  const best =
    nearest(
      className,
      near.map((handler) => handler.className),
    ) ?? sameName(className);
  return near.find((handler) => handler.className === best) ?? near[0];
}

/** The documented class that an unknown one is probably meant to be. A custom class near none has none. */
export const classMeant = (className: string): string | undefined =>
  isKnownClass(className)
    ? undefined
    : (handlerMeant(className)?.className ??
      NAMED_CLASSES.find((known) => isNearClass(className, known.className, false))?.className);
