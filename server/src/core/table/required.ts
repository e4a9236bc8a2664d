import type { PropertyRecord, Store } from "../catalog/handler";
import { requiredOf } from "../catalog/index";
import { caseAt } from "../syntax/keyword-case";
import type { TextEdit } from "../text/edit";
import { insertClause, insertPairs, storageEnd } from "./layout";
import type { ExternalTable } from "./model";
import { propertyMeantAs } from "./properties";

/** The properties that a store requires and that its table lacks. A misspelt key is there. */
export function missingProperties({ serde, tblproperties }: ExternalTable, store: Store): PropertyRecord[] {
  return requiredOf(store).filter(({ key }) => !propertyMeantAs(serde, key) && !propertyMeantAs(tblproperties, key));
}

/** A property of TBLPROPERTIES as a pair, with its first value where it has few. */
export const tablePair = ({ key, values }: PropertyRecord): string =>
  `'${key}' = '${values?.[0] ?? `<${key.split(".").at(-1)}>`}'`;

/** Adds pairs to TBLPROPERTIES; a list that is not there yet stands behind LOCATION and all that describes the data. */
export function insertTableProperties(table: ExternalTable, text: string, pairs: readonly string[]): TextEdit[] {
  const { tblproperties, location, using } = table;
  if (tblproperties) return insertPairs(tblproperties, text, pairs);
  if (!location) return [];
  const end = Math.max(location.clause.end, using?.clause.end ?? 0, storageEnd(table) ?? 0);
  const isOpen = !table.handler && (table.format?.span.start ?? table.serdeClass?.span.start ?? 0) > end;
  const word = caseAt(text, location.clause.start)("TBLPROPERTIES");
  return isOpen ? [] : [insertClause(text, end, `${word} (${pairs.join(", ")})`)];
}
