import * as l10n from "@vscode/l10n";
import type { StorageHandler } from "../catalog/handler";
import { SOURCES } from "../catalog/index";
import { emptyPair, insertProperties, requiredPairs } from "../table/layout";
import type { ExternalTable } from "../table/model";
import { storeOf } from "../table/store";
import { defineRule } from "./rule";

/** What the storage handler cannot do without. A misspelt key is there; `property-unknown` speaks of it. */
export const propertyMissing = defineRule({
  code: "property-missing",
  severity: "error",
  summary: "SERDEPROPERTIES has every property that the storage handler requires.",
  source: SOURCES.externalTable,
  check(table, report, { text, accounts }) {
    const { handler, serde, damaged } = table;
    const store = storeOf(table);
    if (!handler || !store || damaged || serde?.properties.length === 0) return;
    const missing = missingKeys(table, store);
    if (missing.length === 0) return;
    const names = missing.join(", ");
    const edits = insertProperties(table, text, serde ? missing.map(emptyPair) : requiredPairs(table, store, accounts));
    report({
      at: serde?.keyword ?? handler.literal,
      message: l10n.t("Missing property: {0}", names),
      fixes: [{ title: l10n.t("Insert {0}", names), safe: false, edits }],
    });
  },
});

function missingKeys({ serde, tblproperties }: ExternalTable, { properties }: StorageHandler): string[] {
  const present = new Set([serde, tblproperties].flatMap((set) => set?.properties.map(({ meant }) => meant) ?? []));
  return properties.filter(({ key, required }) => required && !present.has(key)).map(({ key }) => key);
}
