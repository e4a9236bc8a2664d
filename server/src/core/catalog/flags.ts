import * as l10n from "@vscode/l10n";
import type { Confidence } from "./handler";
import { SOURCES } from "./sources";

/** A session flag that is set beside external tables. */
export interface SessionFlag {
  readonly key: string;
  readonly about: string;
  /** The form of a value, in words. */
  readonly expected: string;
  /** Values to offer, where there are few. */
  readonly values?: readonly string[];
  readonly confidence: Confidence;
  readonly page: string;
}

const flag = (
  key: string,
  about: () => string,
  expected: () => string,
  confidence: Confidence = "documented",
  page: string = SOURCES.ossTable,
): SessionFlag => ({
  key,
  get about() {
    return about();
  },
  get expected() {
    return expected();
  },
  ...(VALUES.has(key) ? { values: VALUES.get(key)! } : expected === trueOrFalse ? { values: ["true", "false"] } : {}),
  confidence,
  page,
});

const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ["odps.sql.hbase.version", ["lindorm"]],
  ["odps.sql.text.schema.mismatch.mode", ["error", "truncate", "ignore"]],
]);

const trueOrFalse = (): string => l10n.t("true or false");
const { externalTables, externalTable, hologresTable } = SOURCES;

const ALL: readonly SessionFlag[] = [
  flag(
    "odps.sql.type.system.odps2",
    () =>
      l10n.t(
        "Whether the newer types may be used: TINYINT, SMALLINT, INT, FLOAT, VARCHAR, TIMESTAMP, BINARY and complex ones",
      ),
    trueOrFalse,
  ),
  flag(
    "odps.sql.hive.compatible",
    () =>
      l10n.t(
        "Whether MaxCompute behaves as Hive does; readers of open formats, HBase, Hologres and RDS are used with it",
      ),
    trueOrFalse,
  ),
  flag("odps.sql.unstructured.data.oss.use.https", () => l10n.t("Whether OSS is reached over HTTPS"), trueOrFalse),
  flag(
    "odps.sql.unstructured.oss.commit.mode",
    () => l10n.t("Whether files are written to OSS by multipart uploads"),
    trueOrFalse,
  ),
  flag(
    "odps.sql.unstructured.file.pattern.black.list",
    () => l10n.t("Which files of a directory are passed over, by their names"),
    () => l10n.t("a regular expression"),
  ),
  flag(
    "odps.sql.unstructured.external.max.dop",
    () => l10n.t("How many workers read an external table at most"),
    () => l10n.t("a whole number"),
  ),
  flag(
    "odps.sql.unstructured.tablestore.put.row",
    () => l10n.t("Whether rows of Tablestore are replaced as a whole when they are written"),
    trueOrFalse,
    "documented",
    externalTable,
  ),
  flag(
    "odps.sql.external.net.vpc",
    () => l10n.t("Whether the store is in a virtual private cloud"),
    trueOrFalse,
    "documented",
    externalTables,
  ),
  flag(
    "odps.sql.hbase.version",
    () => l10n.t("Which store answers as HBase"),
    () => l10n.t("lindorm, the only documented value"),
    "documented",
    externalTables,
  ),
  flag(
    "odps.sql.split.hive.bridge",
    () => l10n.t("One of the flags that Hologres tables are queried with"),
    trueOrFalse,
    "documented",
    hologresTable,
  ),
  flag(
    "odps.sql.common.table.planner.ext.hive.bridge",
    () => l10n.t("One of the flags that Hologres tables are queried with"),
    trueOrFalse,
    "documented",
    hologresTable,
  ),
  flag(
    "odps.table.api.enable.holo.table",
    () => l10n.t("Whether Hologres tables are read directly from their storage"),
    trueOrFalse,
    "uncertain",
    hologresTable,
  ),
  flag(
    "odps.table.api.allow.fallback.jdbc",
    () => l10n.t("Whether Hologres tables may be read over JDBC where another way fails"),
    trueOrFalse,
    "uncertain",
    hologresTable,
  ),
  flag(
    "odps.sql.text.schema.mismatch.mode",
    () => l10n.t("What happens to a line with more or fewer columns than the table"),
    () => l10n.t("error, truncate or ignore"),
    "documented",
    SOURCES.csvTable,
  ),
  flag(
    "odps.sql.text.option.flush.header",
    () => l10n.t("Whether a header is written"),
    trueOrFalse,
    "seen",
    SOURCES.csvTable,
  ),
  flag("odps.ext.oss.orc.native", () => l10n.t("Whether ORC files are read by the native reader"), trueOrFalse),
  flag(
    "odps.storage.orc.use.predicate.pushdown",
    () => l10n.t("Whether ORC files are filtered while they are read"),
    trueOrFalse,
  ),
  flag(
    "odps.sql.mapper.split.size",
    () => l10n.t("How much one worker reads, in MB; more of it puts less load on a Tablestore instance"),
    () => l10n.t("a whole number"),
    "documented",
    externalTable,
  ),
  flag(
    "odps.namespace.schema",
    () => l10n.t("Whether names may have three parts: project.schema.table"),
    trueOrFalse,
    "seen",
  ),
];

/** By their keys. */
export const SESSION_FLAGS: ReadonlyMap<string, SessionFlag> = new Map(ALL.map((one) => [one.key, one]));
