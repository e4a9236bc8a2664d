import type { PropertyRecord } from "../../catalog/handler";
import {
  HBASE_MAPPING_KEYS,
  handlersOf,
  JDBC_MAPPING_KEY,
  ROLE_KEY,
  STORES,
  TABLESTORE_MAPPING_KEY,
  TABLESTORE_REGIONS,
} from "../../catalog/index";
import { keyMeant } from "../../table/properties";
import { columnMapping } from "./mapping";
import type { Completion, Suggestion } from "./model";
import { hbaseMapping, jdbcMapping } from "./pair-mapping";
import { valueTemplate } from "./pairs";
import type { Site } from "./site";
import { inSlot, type Slot } from "./slot";
import { plainText } from "./template";
import type { Writing } from "./writing";

type ValueSite = Extract<Site, { kind: "value" }>;

/** What may stand behind a key. */
export function valueCompletion(writing: Writing, { slot, key }: ValueSite): Completion {
  const known = keyMeant(key, writing.store) ?? key;
  if (known === TABLESTORE_MAPPING_KEY) return { suggestions: columnMapping(writing, slot), isIncomplete: true };
  if (known === JDBC_MAPPING_KEY) return { suggestions: jdbcMapping(writing, slot), isIncomplete: true };
  if (HBASE_MAPPING_KEYS.includes(known)) return { suggestions: hbaseMapping(writing, slot), isIncomplete: true };
  const suggestions = recordsOf(known, writing).map(({ property, title }) => valuesOf(property, title, writing, slot));
  return { suggestions: suggestions.find(({ length }) => length > 0) ?? [], isIncomplete: false };
}

/** Of the store or, where none is known, of all; which of a class it is, is told by the LOCATION. */
function recordsOf(key: string, { store, table }: Writing): { title: string; property: PropertyRecord }[] {
  const { record } = table?.handler ?? {};
  const siblings = record && !table?.location ? handlersOf(record.className) : [];
  return (store ? [store, ...siblings] : STORES).flatMap(({ title, properties }) => {
    const property = properties.find((one) => one.key === key);
    return property ? [{ title, property }] : [];
  });
}

function valuesOf(property: PropertyRecord, title: string, writing: Writing, slot: Slot): Suggestion[] {
  if (property.key === ROLE_KEY) return roleSuggestions(property, title, writing, slot);
  return textsFor(property, writing).map((text) => ({
    kind: property.names === "column" ? "column" : "value",
    label: text,
    ...inSlot(slot, [text], text),
    subject: { kind: "property", title, key: property.key },
  }));
}

function textsFor({ values, fallback, names }: PropertyRecord, { table }: Writing): readonly string[] {
  if (names === "column") return table?.columns.map(({ name }) => name) ?? [];
  if (names === "region") return openRegions();
  return values ?? (fallback === undefined ? [] : [fallback]);
}

export const openRegions = (): string[] =>
  [...TABLESTORE_REGIONS.values()].filter(({ closed }) => !closed).map(({ id }) => id);

/** The roles that other texts name, and the form of one. */
function roleSuggestions(property: PropertyRecord, title: string, { around }: Writing, slot: Slot): Suggestion[] {
  const form = valueTemplate(property);
  const subject = { kind: "property", title, key: property.key } as const;
  return [
    ...around.roles.map((arn): Suggestion => ({ kind: "role", label: arn, ...inSlot(slot, [arn], arn), subject })),
    { kind: "value", label: plainText(form), ...inSlot(slot, form, plainText(form)), subject },
  ];
}
