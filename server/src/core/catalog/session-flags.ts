import * as l10n from "@vscode/l10n";
import type { Confidence } from "./handler";

/** A flag that is set for a session, and has to do with external tables. */
export interface SessionFlag {
  readonly key: string;
  readonly values: readonly string[];
  readonly about: string;
  readonly confidence: Confidence;
}

const SWITCH = ["true", "false"];

const flag = (
  key: string,
  about: () => string,
  values: readonly string[] = SWITCH,
  confidence: Confidence = "documented",
): SessionFlag => ({
  key,
  values,
  get about() {
    return about();
  },
  confidence,
});

/** Sources: the pages of the kinds of external tables, the list of flags (2026). */
export const SESSION_FLAGS: readonly SessionFlag[] = [
  flag("odps.sql.hive.compatible", () => l10n.t("Reads files with the classes of Hive, and databases over JDBC")),
  flag("odps.sql.type.system.odps2", () =>
    l10n.t("Takes the newer column types: TINYINT, INT, FLOAT, TIMESTAMP, ARRAY …"),
  ),
  flag("odps.sql.type.json.enable", () => l10n.t("Takes the column type JSON")),
  flag("odps.sql.unstructured.data.oss.use.https", () => l10n.t("Reaches OSS over HTTPS")),
  flag("odps.sql.unstructured.oss.commit.mode", () => l10n.t("Writes to OSS in parts, which are there all at once")),
  flag("odps.sql.unstructured.tablestore.put.row", () =>
    l10n.t("Writes whole rows of Tablestore in place of the mapped columns"),
  ),
  flag("odps.sql.external.net.vpc", () => l10n.t("Reaches stores in a virtual private cloud")),
  flag("odps.sql.hbase.version", () => l10n.t("Reads Lindorm in place of HBase"), ["lindorm"]),
  flag(
    "odps.sql.text.schema.mismatch.mode",
    () => l10n.t("What happens to a line with more or fewer columns than the table"),
    ["error", "truncate", "ignore"],
  ),
  flag("odps.sql.text.option.flush.header", () => l10n.t("Whether a header is written"), SWITCH, "seen"),
  flag("odps.ext.oss.orc.native", () => l10n.t("Reads ORC files with the reader of MaxCompute")),
  flag("odps.storage.orc.use.predicate.pushdown", () => l10n.t("Reads of ORC files only what a condition may fit")),
];
