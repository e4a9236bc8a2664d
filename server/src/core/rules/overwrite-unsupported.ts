import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { replace } from "../text/edit";
import { defineScriptRule, relatedAt } from "./script-rule";

/** What is in the data's own system already cannot be replaced by what is inserted. */
export const overwriteUnsupported = defineScriptRule({
  code: "overwrite-unsupported",
  severity: "warning",
  summary: () => l10n.t("INSERT OVERWRITE is only used where the storage handler supports it."),
  source: SOURCES.hologresTable,
  check({ tables, overwrites }, report) {
    if (overwrites.length === 0) return;
    const refusing = new Map(
      tables.filter(({ facts }) => facts.refusesOverwrite && facts.name).map((table) => [table.facts.name, table]),
    );
    for (const { name, at } of overwrites) {
      const table = refusing.get(name);
      if (!table) continue;
      const { title, nameSpan, written } = table.facts;
      report({
        at,
        message: l10n.t("INSERT OVERWRITE is documented not to be supported for {0}", title),
        related: [relatedAt(nameSpan, table, l10n.t("{0} is created here", written))],
        fixes: [{ title: l10n.t("Insert beside the rows that are there"), safe: false, edits: [replace(at, "INTO")] }],
      });
    }
  },
});
