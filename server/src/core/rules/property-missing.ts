import * as l10n from "@vscode/l10n";
import type { PropertyRecord } from "../catalog/handler";
import { SOURCES } from "../catalog/index";
import { emptyPair, insertProperties, requiredPairs } from "../table/layout";
import type { ExternalTable } from "../table/model";
import { insertTableProperties, missingProperties, tablePair } from "../table/required";
import type { TextEdit } from "../text/edit";
import { defineRule, type Report } from "./rule";

/** What the storage handler cannot do without. A misspelt key is there; `property-unknown` speaks of it. */
export const propertyMissing = defineRule({
  code: "property-missing",
  severity: "error",
  summary: () => l10n.t("SERDEPROPERTIES and TBLPROPERTIES have every property that the storage handler requires."),
  source: SOURCES.externalTable,
  about: "handler",
  check(table, report, context) {
    const { handler, serde, damaged, store } = table;
    if (!store || damaged) return;
    const missing = missingProperties(table, store);
    const ofHandler = missing.filter(({ where }) => where === "SERDEPROPERTIES").map(({ key }) => key);
    const ofTable = missing.filter(({ where }) => where === "TBLPROPERTIES");
    if (ofHandler.length > 0 && serde?.properties.length !== 0) {
      const pairs = serde ? ofHandler.map(emptyPair) : requiredPairs(table, store, context.accounts);
      report({
        at: serde?.keyword ?? handler.literal,
        ...word(ofHandler, insertProperties(table, context.text, pairs)),
      });
    }
    if (ofTable.length > 0) report({ ...missingOfTable(table, ofTable, context.text), severity: "warning" });
  },
});

function word(keys: readonly string[], edits: readonly TextEdit[]): Pick<Report, "message" | "fixes"> {
  const names = keys.join(", ");
  return {
    message: l10n.t("Missing property: {0}", names),
    fixes: edits.length === 0 ? [] : [{ title: l10n.t("Insert {0}", names), safe: false, edits }],
  };
}

function missingOfTable(table: ExternalTable, missing: readonly PropertyRecord[], text: string): Report {
  const edits = insertTableProperties(table, text, missing.map(tablePair));
  const keys = missing.map(({ key }) => key);
  return { at: table.tblproperties?.keyword ?? table.head, ...word(keys, edits) };
}
