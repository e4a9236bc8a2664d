import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import type { Column } from "../table/model";
import { blocksIn } from "../text/blocks";
import { areDistinct } from "../text/distinct";
import { hasPlaceholder } from "../text/placeholder";
import { shorten } from "./list-names";
import { defineRule } from "./rule";

/** MaxCompute compares column names without case. */
export const columnDuplicate = defineRule({
  code: "column-duplicate",
  severity: "warning",
  summary: () => l10n.t("No two columns have the same name, upper and lower case being equal."),
  source: SOURCES.sqlLimits,
  about: "table",
  check({ columns, partitions }, report, { text }) {
    const all = partitions.length === 0 ? columns : [...columns, ...partitions];
    if (areDistinct(all, nameHash)) return;
    const isBlockWithin = blocksIn(text);
    const seen = new Map<string, Column>();
    for (const column of all) {
      const name = column.name.toLowerCase();
      const first = seen.get(name);
      if (!first) seen.set(name, column);
      else if (!hasPlaceholder(column.name) && !isBlockWithin(first.nameSpan.end, column.nameSpan.start)) {
        report({
          at: column.nameSpan,
          message: l10n.t("Duplicate column: {0}", shorten(column.name)),
          related: [{ at: first.nameSpan, message: l10n.t("First given here") }],
        });
      }
    }
  },
});

const nameHash = ({ nameHash }: Column): number => nameHash;
