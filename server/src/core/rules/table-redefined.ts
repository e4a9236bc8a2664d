import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import type { Severity } from "./rule";
import { defineScriptRule, type PlacedFacts, placed, relatedAt } from "./script-rule";

/** The second statement succeeds and changes nothing. Of other files it is not known which of the two runs first. */
export const tableRedefined = defineScriptRule({
  code: "table-redefined",
  severity: "warning",
  summary: () =>
    l10n.t("A table created IF NOT EXISTS is not created elsewhere with other columns or another location."),
  source: SOURCES.createTable,
  acrossFiles: true,
  comparesTables: true,
  check({ tables, others, dropped }, report) {
    const first = new Map<string, PlacedFacts>();
    for (const table of [...others, ...tables]) {
      const { name, ifNotExists, nameSpan, written } = table.facts;
      if (name === undefined || dropped.has(name)) continue;
      const before = first.get(name);
      if (before && ifNotExists && table.file === undefined && isOther(before, table)) {
        const severity: Severity = before.file === undefined ? "warning" : "information";
        report({
          at: placed(nameSpan, table),
          message: l10n.t(
            "{0} is created with other columns or another location; IF NOT EXISTS keeps that one",
            written,
          ),
          severity,
          related: [relatedAt(before.facts.nameSpan, before, l10n.t("The other definition"))],
        });
      }
      if (!before || before.file !== undefined) first.set(name, table);
    }
  },
});

function isOther(a: PlacedFacts, b: PlacedFacts): boolean {
  const [one, other] = [a.facts.schema, b.facts.schema];
  return one !== undefined && other !== undefined && one !== other;
}
