import { nearest } from "../text/nearest";
import { isNearClass, simpleName } from "./classes";
import { CSV, TSV } from "./csv";
import { CUSTOM } from "./custom";
import { FILE_FORMATS, OSS_HDFS } from "./formats";
import type { Scheme, StorageHandler, Store } from "./handler";
import { HBASE, LINDORM } from "./hbase";
import { HOLOGRES, JDBC, RDS } from "./jdbc";
import { PAIMON } from "./paimon";
import { TABLESTORE } from "./tablestore";

export { HIVE_TABLESTORE_CLASS } from "./classes";
export { CSV, FLUSH_HEADER_KEY, GZIP_INPUT_KEY, GZIP_OUTPUT_KEY, HEADER_LINES_KEY, TSV } from "./csv";
export { CUSTOM } from "./custom";
export { INSTANCE_NAME, INTERNAL_SUFFIX, MANAGEMENT_HOST, SUFFIX_LABELS, TABLESTORE_ENDPOINTS } from "./endpoints";
export {
  FILE_FORMATS,
  HUDI,
  HUDI_INPUT_FORMAT,
  HUDI_OUTPUT_FORMAT,
  JSON_LINES,
  OPEN_CSV,
  OSS_HDFS,
  OSS_HDFS_KEY,
} from "./formats";
export { HBASE, HBASE_MAPPING_KEYS, HBASE_TABLE_KEYS, LINDORM } from "./hbase";
export { HOLOGRES, JDBC, JDBC_MAPPING_KEY, JDBC_QUERY_KEY, RDS } from "./jdbc";
export {
  BUCKET_NAME,
  internalBeside,
  internalOf,
  OSS_ACCESS,
  OSS_INTERNAL_HOSTS,
  OSS_REGION_HOST,
  OSS_VENDOR_HOST,
  publicOf,
} from "./oss";
export { PAIMON } from "./paimon";
export { isWrittenAs, readerOf } from "./readers";
export { recordOf, requiredOf } from "./records";
export { TABLESTORE_REGIONS } from "./regions";
export { ROLE_KEY } from "./role";
export { SERDE, SERDE_CLASSES } from "./serde";
export { SOURCES } from "./sources";
export {
  CORRUPT_COLUMN_KEY,
  TABLESTORE,
  TABLESTORE_MAPPING_KEY,
  TABLESTORE_NAME,
  TABLESTORE_TABLE_KEY,
} from "./tablestore";

/** The storage handlers; one line a record. Of records of one class, the one for all other locations is the last. */
export const HANDLERS: readonly StorageHandler[] = [TABLESTORE, CSV, TSV, HOLOGRES, RDS, JDBC, HBASE, LINDORM, PAIMON];

/** All that has a chapter in the printed catalogue. */
export const STORES: readonly Store[] = [...HANDLERS, CUSTOM, ...FILE_FORMATS, OSS_HDFS];

const BY_CLASS: ReadonlyMap<string, readonly StorageHandler[]> = new Map(
  HANDLERS.map(({ className }) => [className, HANDLERS.filter((other) => other.className === className)]),
);

/** The record of a class; of several, that for the location. */
export const handlerOf = (className: string, location = ""): StorageHandler | undefined =>
  BY_CLASS.get(className)?.find(({ serves }) => serves === undefined || serves.test(location));

/** All records of a class. */
export const handlersOf = (className: string): readonly StorageHandler[] => BY_CLASS.get(className) ?? [];

/** Whether the class is documented. */
export const isKnownClass = (className: string): boolean => BY_CLASS.has(className);

/** The scheme that the LOCATION of a documented class has. */
export const schemeOf = (className: string): Scheme | undefined => BY_CLASS.get(className)?.[0]?.location.scheme;

const CLASSES: readonly StorageHandler[] = [...BY_CLASS.keys()].map((className) => handlerOf(className)!);

const sameName = (className: string): string | undefined =>
  CLASSES.find((handler) => simpleName(handler.className) === simpleName(className))?.className;

/** The record of the handler that an unknown class is probably meant to be; of several, the nearest. */
export function handlerMeant(className: string, location = ""): StorageHandler | undefined {
  if (isKnownClass(className)) return undefined;
  const near = CLASSES.filter((handler) => isNearClass(className, handler.className, handler.unique));
  const best =
    nearest(
      className,
      near.map((handler) => handler.className),
    ) ?? sameName(className);
  const found = near.find((handler) => handler.className === best) ?? near[0];
  return found && handlerOf(found.className, location);
}

/** The documented class that an unknown one is probably meant to be. A custom class near none has none. */
export const classMeant = (className: string): string | undefined => handlerMeant(className)?.className;
