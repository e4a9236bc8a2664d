import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineScriptRule, placed } from "./script-rule";

/** Partitions of files are not found by themselves: until they are added, a query gives no rows and no error. */
export const partitionsUnrepaired = defineScriptRule({
  code: "partitions-unrepaired",
  severity: "hint",
  summary: () => l10n.t("A script that creates a partitioned table over OSS and queries it also adds its partitions."),
  source: SOURCES.ossTable,
  check({ tables, hasPartitions, mention }, report) {
    for (const table of tables) {
      const { partitions, name, written } = table.facts;
      if (!partitions || name === undefined || hasPartitions(name)) continue;
      const query = mention(name);
      if (!query) continue;
      report({
        at: placed(partitions, table),
        message: l10n.t("Empty until its partitions are added: MSCK REPAIR TABLE {0} ADD PARTITIONS", written),
        related: [{ at: query, message: l10n.t("Queried here") }],
      });
    }
  },
});
