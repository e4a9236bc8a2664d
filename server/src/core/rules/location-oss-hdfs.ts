import * as l10n from "@vscode/l10n";
import { OSS_HDFS_KEY, SOURCES } from "../catalog/index";
import { insertTableProperties } from "../table/required";
import { defineRule } from "./rule";

const OSS_HDFS_HOST = /(?:^|\.)oss-dls\.aliyuncs\.com$/i;

/** The bucket is the same in both services; only this property says that its files are to be read over OSS-HDFS. */
export const locationOssHdfs = defineRule({
  code: "location-oss-hdfs",
  severity: "warning",
  summary: () => l10n.t("A table over OSS-HDFS says so in TBLPROPERTIES."),
  source: SOURCES.externalTables,
  about: "oss",
  check(table, report, { text }) {
    const { host } = table.location.oss;
    if (table.damaged || !OSS_HDFS_HOST.test(host.text)) return;
    const sets = [table.tblproperties, table.serde];
    if (sets.some((set) => set?.properties.some(({ key }) => key.trim().toLowerCase() === OSS_HDFS_KEY))) return;
    const pair = `'${OSS_HDFS_KEY}' = 'on'`;
    const edits = insertTableProperties(table, text, [pair]);
    report({
      at: host.span,
      message: l10n.t("An endpoint of OSS-HDFS, but {0} is not in TBLPROPERTIES", pair),
      fixes: edits.length > 0 ? [{ title: l10n.t("Insert {0}", pair), safe: false, edits }] : [],
    });
  },
});
