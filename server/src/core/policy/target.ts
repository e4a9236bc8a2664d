import type { StorageHandler } from "../catalog/handler";
import { TABLESTORE, TABLESTORE_NAME } from "../catalog/index";
import type { ExternalTable } from "../table/model";
import { hasPlaceholder } from "../text/placeholder";

/** What an external table of Tablestore reaches; a part that is missing, a placeholder or no name is `undefined`. */
export interface Reach {
  readonly instance: string | undefined;
  readonly region: string | undefined;
  readonly tableName: string | undefined;
}

/** Nothing that RAM would take for a wildcard or a separator. */
const INSTANCE = /^[a-z0-9-]+$/;
const REGION = /^[a-z]+(?:-[a-z0-9]+)+$/;

const matching = (text: string | undefined, pattern: RegExp): string | undefined =>
  text !== undefined && !hasPlaceholder(text) && pattern.test(text) ? text : undefined;

/** The one value of a property; `undefined` where it is given several. */
function propertyValue({ serde }: ExternalTable, key: string): string | undefined {
  const values = (serde?.properties ?? []).flatMap(({ meant, value }) => (meant === key && value ? [value.value] : []));
  return new Set(values).size === 1 ? values[0] : undefined;
}

/** Instance names in policies are in lower case; names of tables keep theirs. */
export function readReach(table: ExternalTable): Reach {
  const location = table.location?.tablestore;
  return {
    instance: matching(location?.instance.text.toLowerCase(), INSTANCE),
    region: matching(location?.region.text.toLowerCase(), REGION),
    tableName: matching(propertyValue(table, "tablestore.table.name"), TABLESTORE_NAME),
  };
}

/** The handler whose access a table needs; a location of its kind says it where STORED BY is missing. */
function handlerOf({ handler, location }: ExternalTable): StorageHandler | undefined {
  if (handler) return handler.record ?? handler.meant;
  return location?.tablestore && TABLESTORE;
}

/** Whether policies can be derived for a table: so far, for those of Tablestore. */
export const isDerivable = (table: ExternalTable): boolean => handlerOf(table) === TABLESTORE;
