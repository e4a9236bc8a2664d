import * as l10n from "@vscode/l10n";
import type { PropertyRecord, StorageHandler } from "./handler";
import { count, filled, option } from "./option";
import { SOURCES } from "./sources";
import { VPC_PROPERTIES } from "./vpc";

const CLASS = "org.apache.hadoop.hive.hbase.HBaseStorageHandler";

/** The keys of the column mapping; older pages have it under both names at once. */
export const HBASE_MAPPING_KEYS: readonly string[] = ["hbase.columns.mapping", "mcfed.hbase.columns.mapping"];

/** Those of the name that the table has in HBase. */
export const HBASE_TABLE_KEYS: readonly string[] = ["hbase.table.name", "mcfed.hbase.table.name"];

const mapping = (key: string): PropertyRecord =>
  option(
    key,
    /\S/,
    () => ({
      expected: l10n.t("one entry for each column, separated by commas: :key or family:qualifier"),
      about: l10n.t("The row key and the columns that the columns of the table stand for, by position"),
    }),
    "documented",
    { where: "either" },
  );

const tableName = (key: string): PropertyRecord =>
  filled(key, () => l10n.t("The table in HBase"), "documented", { where: "either" });

const quorum = (key: string): PropertyRecord =>
  filled(key, () => l10n.t("The hosts of ZooKeeper"), "documented", { where: "either" });

/** Sources: HBase external tables (2021), Lindorm external tables (2026). */
const PROPERTIES: readonly PropertyRecord[] = [
  ...HBASE_MAPPING_KEYS.map(mapping),
  ...HBASE_TABLE_KEYS.map(tableName),
  quorum("hbase.zookeeper.quorum"),
  quorum("mcfed.hbase.zookeeper.quorum"),
  count("mcfed.hbase.zookeeper.property.clientPort", () => l10n.t("The port of ZooKeeper"), "seen", {
    where: "either",
    fallback: "2181",
  }),
  count(
    "mcfed.zookeeper.session.timeout",
    () => l10n.t("How long ZooKeeper keeps a session, in milliseconds"),
    "seen",
    {
      where: "either",
    },
  ),
  count("mcfed.hbase.client.retries.number", () => l10n.t("How often a request is tried again"), "seen", {
    where: "either",
  }),
  ...VPC_PROPERTIES,
];

const SHARED = {
  className: CLASS,
  unique: false,
  properties: PROPERTIES,
  open: true,
  needsRole: false,
  types: [],
  instead: {},
  flags: [{ key: "odps.sql.hive.compatible", value: "true", needed: false }],
} as const;

/** HBase, by its ZooKeeper. Source: HBase external tables (2021). */
export const HBASE: StorageHandler = {
  ...SHARED,
  serves: /\S/,
  title: "HBase",
  page: SOURCES.externalTables,
  location: { scheme: "hbase", example: "hbase://<ZooKeeper host>:<port>", optional: true },
};

/** Lindorm's wide tables, which have no LOCATION. Source: Lindorm external tables (2026). */
export const LINDORM: StorageHandler = {
  ...SHARED,
  title: "Lindorm",
  page: SOURCES.externalTables,
  location: { scheme: "hbase", example: "none", optional: true },
  refusedClauses: ["clustered-by"],
  flags: [...SHARED.flags, { key: "odps.sql.hbase.version", value: "lindorm", needed: false }],
};
