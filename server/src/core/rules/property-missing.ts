import * as l10n from "@vscode/l10n";
import type { PropertyRecord, Store } from "../catalog/handler";
import { SOURCES } from "../catalog/index";
import { emptyPair, insertClause, insertPairs, insertProperties, requiredPairs } from "../table/layout";
import type { ExternalTable, PropertySet } from "../table/model";
import type { TextEdit } from "../text/edit";
import { defineRule, type Report } from "./rule";

/** What the storage handler cannot do without. A misspelt key is there; `property-unknown` speaks of it. */
export const propertyMissing = defineRule({
  code: "property-missing",
  severity: "error",
  summary: "SERDEPROPERTIES and TBLPROPERTIES have every property that the storage handler requires.",
  source: SOURCES.externalTable,
  check(table, report, context) {
    const { handler, serde, damaged, store } = table;
    if (!handler || !store || damaged) return;
    const missing = missingRecords(table, store);
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

function missingRecords({ serde, tblproperties }: ExternalTable, { properties }: Store): PropertyRecord[] {
  const isIn = (set: PropertySet | undefined, key: string): boolean =>
    set?.properties.some(({ meant }) => meant === key) ?? false;
  return properties.filter(({ key, required }) => required && !isIn(serde, key) && !isIn(tblproperties, key));
}

function word(keys: readonly string[], edits: readonly TextEdit[]): Pick<Report, "message" | "fixes"> {
  const names = keys.join(", ");
  return {
    message: l10n.t("Missing property: {0}", names),
    fixes: edits.length === 0 ? [] : [{ title: l10n.t("Insert {0}", names), safe: false, edits }],
  };
}

/** A list of TBLPROPERTIES that is not there yet stands behind LOCATION. */
function missingOfTable(table: ExternalTable, missing: readonly PropertyRecord[], text: string): Report {
  const { tblproperties, location, head } = table;
  const pairs = missing.map(({ key, values }) => `'${key}' = '${values?.[0] ?? `<${key.split(".").at(-1)}>`}'`);
  const edits = tblproperties
    ? insertPairs(tblproperties, text, pairs)
    : location
      ? [insertClause(text, location.clause.end, `TBLPROPERTIES (${pairs.join(", ")})`)]
      : [];
  const keys = missing.map(({ key }) => key);
  return { at: tblproperties?.keyword ?? head, ...word(keys, edits) };
}
