import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineScriptRule, relatedAt } from "./script-rule";

/** Rows are written by their primary keys; those that are there already and are not written stay. */
export const overwriteUpserts = defineScriptRule({
  code: "overwrite-upserts",
  severity: "hint",
  summary: () => l10n.t("INSERT OVERWRITE is not used to empty a Tablestore table."),
  source: SOURCES.externalTable,
  check({ tables, overwrites }, report) {
    const stores = new Map(
      tables.filter(({ facts }) => facts.remote && facts.name).map((table) => [table.facts.name, table]),
    );
    if (stores.size === 0) return;
    for (const { name, at } of overwrites) {
      const table = stores.get(name);
      if (!table) continue;
      report({
        at,
        message: l10n.t("Does not empty the Tablestore table: rows are written by their primary keys, all others stay"),
        related: [relatedAt(table.facts.nameSpan, table, l10n.t("{0} is created here", table.facts.written))],
      });
    }
  },
});
