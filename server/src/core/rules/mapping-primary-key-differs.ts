import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineScriptRule, type PlacedFacts, placed, relatedAt } from "./script-rule";

/** A Tablestore table has one primary key, so of two mappings with different ones at least one fails. */
export const mappingPrimaryKeyDiffers = defineScriptRule({
  code: "mapping-primary-key-differs",
  severity: "warning",
  summary: () => l10n.t("Tables over the same Tablestore table map the same primary key."),
  source: SOURCES.externalTable,
  acrossFiles: true,
  comparesTables: true,
  check({ tables, others }, report) {
    const first = new Map<string, PlacedFacts>();
    for (const table of [...others, ...tables]) {
      const { remote } = table.facts;
      if (!remote) continue;
      const before = first.get(remote.id);
      first.set(remote.id, before ?? table);
      const keys = before?.facts.remote?.keys;
      if (!before || !keys || table.file !== undefined || keys.join() === remote.keys.join()) continue;
      report({
        at: placed(remote.span, table),
        message: l10n.t(
          "{0} has another primary key elsewhere: {1}",
          remote.name,
          keys.map((key) => `:${key}`).join(", "),
        ),
        related: [relatedAt(before.facts.remote!.span, before, l10n.t("The other mapping"))],
      });
    }
  },
});
