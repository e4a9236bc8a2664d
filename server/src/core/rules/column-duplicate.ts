import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import type { Column } from "../table/model";
import { hasPlaceholder } from "../text/placeholder";
import { shorten } from "./list-names";
import { defineRule } from "./rule";

/** MaxCompute compares column names without case. */
export const columnDuplicate = defineRule({
  code: "column-duplicate",
  severity: "warning",
  summary: "No two columns have the same name, upper and lower case being equal.",
  source: SOURCES.sqlLimits,
  check({ columns }, report) {
    if (areDistinct(columns)) return;
    const seen = new Map<string, Column>();
    for (const column of columns) {
      const name = column.name.toLowerCase();
      const first = seen.get(name);
      if (!first) seen.set(name, column);
      else if (!hasPlaceholder(name)) {
        report({
          at: column.nameSpan,
          message: l10n.t("Duplicate column: {0}", shorten(column.name)),
          related: [{ at: first.nameSpan, message: l10n.t("First given here") }],
        });
      }
    }
  },
});

/** A slot for each of the last bits of a hash, with the number of the list that was there last. */
const SLOTS = new Int32Array(16384);
let lists = 0;

/** Quick, and false where it is not sure. */
function areDistinct(columns: readonly Column[]): boolean {
  lists = (lists + 1) | 0;
  for (const { nameHash } of columns) {
    const slot = (nameHash ^ (nameHash >>> 15)) & (SLOTS.length - 1);
    if (SLOTS[slot] === lists) return false;
    SLOTS[slot] = lists;
  }
  return true;
}
