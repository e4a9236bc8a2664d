import * as l10n from "@vscode/l10n";
import type { PropertyRecord, StorageHandler } from "./handler";
import { choice, count, filled, option, turn } from "./option";
import { ROLE_PROPERTY } from "./role";
import { SOURCES } from "./sources";
import { VPC_PROPERTIES } from "./vpc";

const CLASS = "com.aliyun.odps.jdbc.JdbcStorageHandler";

/** The key of the column mapping of a table over JDBC. */
export const JDBC_MAPPING_KEY = "odps.federation.jdbc.colmapping";

/** The key of the query that may stand for a table of the database. */
export const JDBC_QUERY_KEY = "mcfed.mapreduce.jdbc.input.query";

const TABLE = { where: "TBLPROPERTIES" } as const;

const COMMON: readonly PropertyRecord[] = [
  filled("mcfed.mapreduce.jdbc.driver.class", () => l10n.t("The class of the JDBC driver"), "documented", TABLE),
  filled("odps.federation.jdbc.target.db.type", () => l10n.t("The kind of database"), "documented", TABLE),
  option(
    JDBC_MAPPING_KEY,
    /\S/,
    () => ({
      expected: l10n.t("column:remote column, separated by commas"),
      about: l10n.t("Which columns of the database the columns of the table stand for, where their names differ"),
    }),
    "documented",
    TABLE,
  ),
  filled(JDBC_QUERY_KEY, () => l10n.t("A query of the database that is read in place of a table"), "documented", TABLE),
];

/** The same, with what one database needs. */
const withNeeded = (needed: Readonly<Record<string, string>>): PropertyRecord[] =>
  COMMON.map((property) => {
    const value = needed[property.key];
    if (value === undefined) return property;
    return choice(property.key, [value], () => property.about, "seen", { ...TABLE, required: true });
  });

/** Source: RDS external tables (2021). */
const RDS_PROPERTIES: readonly PropertyRecord[] = [
  ...VPC_PROPERTIES,
  ...COMMON,
  filled(
    "odps.federation.jdbc.condition",
    () => l10n.t("A condition that the database filters by"),
    "documented",
    TABLE,
  ),
  choice(
    "odps.federation.jdbc.insert.type",
    ["SimpleInsert", "InsertOnDuplicateKeyUpdate", "ReplaceInto"],
    () => l10n.t("How rows are inserted"),
    "seen",
    { ...TABLE, fallback: "SimpleInsert" },
  ),
  turn("odps.federation.jdbc.auto.commit", () => l10n.t("Whether each insert is committed by itself"), "seen", TABLE),
  count("odps.federation.jdbc.insert.batch.size", () => l10n.t("How many rows are inserted at once"), "seen", {
    ...TABLE,
    fallback: "1000",
  }),
  filled(
    "odps.federation.jdbc.input.colconvert",
    () => l10n.t("How columns are converted when they are read"),
    "seen",
    TABLE,
  ),
  filled(
    "odps.federation.jdbc.output.colconvert",
    () => l10n.t("How columns are converted when they are written"),
    "seen",
    TABLE,
  ),
];

const HIVE_FLAG = { key: "odps.sql.hive.compatible", value: "true", needed: false } as const;

const SHARED = { className: CLASS, unique: false, open: true, needsRole: false, types: [], instead: {} } as const;

/** Hologres, over its PostgreSQL interface. Source: Hologres external tables (2026). */
export const HOLOGRES: StorageHandler = {
  ...SHARED,
  serves: /^\s*(?:jdbc:)?postgres|\.hologres\.aliyuncs\.com/i,
  title: "Hologres",
  page: SOURCES.hologresTable,
  location: {
    scheme: "jdbc",
    example:
      "jdbc:postgresql://<instance>-<region>-internal.hologres.aliyuncs.com:80/<database>?ApplicationName=MaxCompute&table=<table>/",
  },
  properties: [
    ROLE_PROPERTY,
    ...withNeeded({
      "mcfed.mapreduce.jdbc.driver.class": "org.postgresql.Driver",
      "odps.federation.jdbc.target.db.type": "holo",
    }),
  ],
  refusedTypes: ["ARRAY", "MAP", "STRUCT"],
  fixedTypes: { DECIMAL: "DECIMAL(38,18)" },
  refusedClauses: ["partitioned-by"],
  refusesOverwrite: true,
  flags: [HIVE_FLAG],
  // What the role may do is granted in Hologres, where it has to be added as a user.
  access: {
    service: "hologram",
    read: [],
    write: [],
    source: SOURCES.hologresTable,
    roleIsOptional: true,
    ownAccountOnly: true,
  },
};

/** ApsaraDB RDS for MySQL. Source: RDS external tables (2021). */
export const RDS: StorageHandler = {
  ...SHARED,
  serves: /^\s*(?:jdbc:)?mysql:/i,
  title: "RDS",
  page: SOURCES.externalTables,
  location: {
    scheme: "jdbc",
    example: "jdbc:mysql://<host>:<port>/<database>?useSSL=false&user=<user>&password=<password>&table=<table>",
  },
  properties: RDS_PROPERTIES,
  flags: [HIVE_FLAG],
};

/** Any other database, or one that is not known yet. */
export const JDBC: StorageHandler = {
  ...SHARED,
  title: "JDBC",
  page: SOURCES.externalTables,
  location: { scheme: "jdbc", example: "jdbc:<driver>://<host>:<port>/<database>?table=<table>" },
  properties: [ROLE_PROPERTY, ...RDS_PROPERTIES],
};
