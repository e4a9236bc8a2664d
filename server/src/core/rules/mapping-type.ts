import * as l10n from "@vscode/l10n";
import type { Store } from "../catalog/handler";
import { SOURCES } from "../catalog/index";
import { entryFinder } from "../table/pairs";
import { replacement } from "./fixes";
import { defineRule } from "./rule";

/** Five types are documented; what others do is not said. */
export const mappingType = defineRule({
  code: "mapping-type",
  severity: "warning",
  summary: () => l10n.t("Every column has a type that the storage handler is documented to map."),
  source: SOURCES.externalTable,
  about: "store",
  check(table, report) {
    const { store } = table;
    if (store.types.length === 0) return;
    const entryOf = entryFinder(table);
    for (const column of table.columns) {
      const { type } = column;
      if (!type || type.unknown || isMapped(type.name, store)) continue;
      const entry = entryOf(column);
      const instead = insteadOf(store, type.name, entry?.isKey ?? false);
      report({
        at: type,
        message: l10n.t("{0} has no documented counterpart in {1}", type.name, store.title),
        related: entry ? [{ at: entry.span, message: l10n.t("The entry of this column") }] : [],
        fixes: instead ? [replacement(type, instead)] : [],
      });
    }
  },
});

function isMapped(name: string, { types }: Store): boolean {
  for (const { ddl } of types) if (ddl === name) return true;
  return false;
}

/** The documented type for another one; for a primary key, one that a key can have. */
function insteadOf({ types, instead }: Store, type: string, isKey: boolean): string | undefined {
  const found = instead[type];
  const mayBeKey = types.find(({ ddl }) => ddl === found)?.mayBeKey ?? false;
  return isKey && found && !mayBeKey ? "BIGINT" : found;
}
