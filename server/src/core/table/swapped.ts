import { TABLESTORE_NAME, TABLESTORE_TABLE_KEY } from "../catalog/index";
import type { ExternalTable, Property, PropertySet } from "./model";
import { propertyMeantAs } from "./properties";

const LIST = /^\s*:?\s*\w+(?:\s*,\s*:?\s*\w+)*\s*$/;

/** The mapping and the table's name where each stands behind the key of the other: one is a list with keys, the other a name. */
export function swappedOf(mapping: Property | undefined, serde: PropertySet | undefined): ExternalTable["swapped"] {
  if (!mapping?.value || !TABLESTORE_NAME.test(mapping.value.value.trim())) return undefined;
  const name = propertyMeantAs(serde, TABLESTORE_TABLE_KEY);
  const list = name?.value?.value ?? "";
  return name && list.includes(":") && LIST.test(list) ? { mapping, name } : undefined;
}
