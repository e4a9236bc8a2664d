import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import type { Column } from "../table/model";
import { blocksIn } from "../text/blocks";
import { areDistinct } from "../text/distinct";
import { remove } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import { textOf } from "../text/span";
import { shorten } from "./list-names";
import { defineRule, type Fix } from "./rule";

/** MaxCompute compares column names without case. */
export const columnDuplicate = defineRule({
  code: "column-duplicate",
  severity: "warning",
  summary: () => l10n.t("No two columns have the same name, upper and lower case being equal."),
  source: SOURCES.sqlLimits,
  about: "table",
  check({ columns, partitions, mapping }, report, { text }) {
    const all = partitions.length === 0 ? columns : [...columns, ...partitions];
    if (areDistinct(all, nameHash)) return;
    const isBlockWithin = blocksIn(text);
    const isMapped = mapping !== undefined && mapping.entries.length >= columns.length;
    const seen = new Map<string, Column>();
    for (const [i, column] of all.entries()) {
      const name = column.name.toLowerCase();
      const first = seen.get(name);
      if (!first) seen.set(name, column);
      else if (!hasPlaceholder(column.name) && !isBlockWithin(first.nameSpan.end, column.nameSpan.start)) {
        report({
          at: column.nameSpan,
          message: l10n.t("Duplicate column: {0}", shorten(column.name)),
          fixes: isMapped ? [] : withoutSecond(text, first, column, all[i - 1]!),
          related: [{ at: first.nameSpan, message: l10n.t("First given here") }],
        });
      }
    }
  },
});

const nameHash = ({ nameHash }: Column): number => nameHash;

/** A line that was pasted twice may go: the name, the type and the comment are the same. */
function withoutSecond(text: string, first: Column, second: Column, before: Column): readonly Fix[] {
  const isCopy = textOf(text, first.span) === textOf(text, second.span);
  const between = text.slice(before.span.end, second.span.start);
  if (!isCopy || !/^\s*,\s*$/.test(between)) return [];
  const edits = [remove({ start: before.span.end, end: second.span.end })];
  return [{ title: l10n.t("Remove the second one"), safe: false, edits }];
}
