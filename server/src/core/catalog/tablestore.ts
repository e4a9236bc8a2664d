import * as l10n from "@vscode/l10n";
import type { AccessRule, ColumnType, PropertyRecord, StorageHandler } from "./handler";
import { option } from "./option";
import { ROLE_PROPERTY } from "./role";
import { SOURCES } from "./sources";

/** Names of tables, primary keys and attributes. Source: Tablestore, naming conventions. */
export const TABLESTORE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;

/** The key of the column mapping. */
export const TABLESTORE_MAPPING_KEY = "tablestore.columns.mapping";

/** The key of the name that the table has in Tablestore. */
export const TABLESTORE_TABLE_KEY = "tablestore.table.name";

/** The key that names the column for values that do not fit. */
export const CORRUPT_COLUMN_KEY = "tablestore.corrupt.column";

const FILLED = /\S/;

const PROPERTIES: readonly PropertyRecord[] = [
  option(
    TABLESTORE_MAPPING_KEY,
    FILLED,
    () => ({
      expected: l10n.t("one entry for each column, separated by commas, a colon before each primary key"),
      about: l10n.t("The Tablestore columns that the columns of the table stand for, by position"),
    }),
    "documented",
    { required: true },
  ),
  option(
    TABLESTORE_TABLE_KEY,
    TABLESTORE_NAME,
    () => ({
      expected: l10n.t("the name of a Tablestore table: up to 255 letters, digits and _, no digit first"),
      about: l10n.t("The Tablestore table, in its exact case; it must exist before it is queried"),
    }),
    "documented",
    { required: true },
  ),
  ROLE_PROPERTY,
  option(
    "tablestore.read.mode",
    /^(permissive|failfast|dropmalformed)$/i,
    () => ({
      expected: l10n.t("permissive, the only documented mode"),
      about: l10n.t("What happens to a value that does not fit the type of its column"),
    }),
    "uncertain",
    { values: ["permissive"] },
  ),
  option(
    CORRUPT_COLUMN_KEY,
    FILLED,
    () => ({
      expected: l10n.t("the name of a column"),
      about: l10n.t("The column that takes values that do not fit the type of theirs, in the permissive read mode"),
    }),
    "uncertain",
    { names: "column" },
  ),
  option(
    "tablestore.timestamp.ticks.unit",
    FILLED,
    () => ({
      expected: l10n.t("a unit of time"),
      about: l10n.t("The unit of the integers that a TIMESTAMP column is read from"),
    }),
    "uncertain",
  ),
];

const TYPES: readonly ColumnType[] = [
  { ddl: "STRING", remote: "STRING", mayBeKey: true },
  { ddl: "BIGINT", remote: "INTEGER", mayBeKey: true },
  { ddl: "BINARY", remote: "BINARY", mayBeKey: true },
  { ddl: "DOUBLE", remote: "DOUBLE", mayBeKey: false },
  { ddl: "BOOLEAN", remote: "BOOLEAN", mayBeKey: false },
  // Only in the newest sample, where it reads an INTEGER; whether it may be a key is not said.
  { ddl: "TIMESTAMP", remote: "INTEGER", mayBeKey: true, confidence: "uncertain" },
];

const INSTEAD: Readonly<Record<string, string>> = {
  TINYINT: "BIGINT",
  SMALLINT: "BIGINT",
  INT: "BIGINT",
  FLOAT: "DOUBLE",
  DECIMAL: "DOUBLE",
  CHAR: "STRING",
  VARCHAR: "STRING",
  DATE: "STRING",
  DATETIME: "STRING",
  TIMESTAMP_NTZ: "STRING",
  JSON: "STRING",
  ARRAY: "STRING",
  MAP: "STRING",
  STRUCT: "STRING",
  UNIONTYPE: "STRING",
};

const TABLE = "instance/{instance}/table/{table}";

/** Listing is checked against the instance and against all of its tables. */
const LIST_TABLE: AccessRule = {
  action: "ots:ListTable",
  resources: ["instance/{instance}", "instance/{instance}/table/*"],
};
const onTable = (action: string): AccessRule => ({ action: `ots:${action}`, resources: [TABLE] });

/** Tablestore, known as OTS to RAM. */
export const TABLESTORE: StorageHandler & Required<Pick<StorageHandler, "access">> = {
  className: "com.aliyun.odps.TableStoreStorageHandler",
  unique: true,
  title: "Tablestore",
  page: SOURCES.externalTable,
  location: { scheme: "tablestore", example: "tablestore://<instance>.<region>.ots-internal.aliyuncs.com" },
  properties: PROPERTIES,
  needsRole: true,
  types: TYPES,
  instead: INSTEAD,
  refusedClauses: ["clustered-by"],
  access: {
    service: "ots",
    read: [
      LIST_TABLE,
      ...["DescribeTable", "GetRow", "GetRange", "BatchGetRow", "ComputeSplitPointsBySize"].map(onTable),
    ],
    write: [LIST_TABLE, ...["DescribeTable", "PutRow", "UpdateRow", "DeleteRow", "BatchWriteRow"].map(onTable)],
    source: SOURCES.ramPolicy,
  },
};
