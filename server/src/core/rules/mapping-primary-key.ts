import * as l10n from "@vscode/l10n";
import { SOURCES, TABLESTORE_NAME } from "../catalog/index";
import type { ColumnMapping, ExternalTable, MappingEntry } from "../table/model";
import { filledEntries, pairsOf } from "../table/pairs";
import { insert } from "../text/edit";
import { isPlaceholder } from "../text/placeholder";
import { listNames, shorten } from "./list-names";
import { reportImpossibleKeys } from "./mapping-primary-key-type";
import { defineRule, type Fix, type Report } from "./rule";

const MOST_KEYS = 4;

/** All primary keys of the Tablestore table are mapped, each with a colon: one to four, before the attributes. */
export const mappingPrimaryKey = defineRule({
  code: "mapping-primary-key",
  severity: "error",
  summary: () =>
    l10n.t("The mapping begins with one to four primary keys, marked with a colon, of a type that a key can have."),
  source: SOURCES.externalTable,
  about: "mapping",
  check(table, report) {
    const { mapping } = table;
    if (!mapping.literal.quoted) return;
    if (reportImpossibleKeys(table, report)) return;
    const found = keyCount(table, mapping) ?? keyOrder(table, mapping);
    if (found) report(found);
  },
});

function keyCount(table: ExternalTable, mapping: ColumnMapping): Report | undefined {
  const entries = filledEntries(mapping);
  const keys = entries.filter(({ isKey }) => isKey);
  const fifth = keys[MOST_KEYS];
  if (fifth)
    return {
      at: fifth.span,
      message: l10n.t("A Tablestore table has four primary keys at most; these are {0}", keys.length),
    };
  const [first] = entries;
  const isCut = table.statement === "create" ? table.damaged : mapping.entries.at(-1)?.text === "";
  const isUncertain = entries.some(({ text, name }) => isPlaceholder(text) || name.includes(":"));
  if (keys.length > 0 || !first || isUncertain || isCut) return undefined;
  return {
    at: first.span,
    message: l10n.t("No primary key: no entry of the mapping begins with a colon"),
    fixes: asKeys(table, [first]),
  };
}

/** Keys come first in every sample; nothing says that they must. */
function keyOrder(table: ExternalTable, mapping: ColumnMapping): Report | undefined {
  const entries = filledEntries(mapping);
  const firstAttribute = entries.findIndex(({ isKey, name }) => !isKey && TABLESTORE_NAME.test(name));
  const late = entries.find(({ isKey }, i) => isKey && firstAttribute >= 0 && i > firstAttribute);
  if (!late) return undefined;
  const lastKey = entries.findLastIndex(({ isKey }) => isKey);
  const before = entries.slice(0, lastKey).filter(({ isKey, name }) => !isKey && TABLESTORE_NAME.test(name));
  const fits = entries.filter(({ isKey }) => isKey).length + before.length <= MOST_KEYS;
  return {
    at: late.span,
    message: l10n.t("Primary key behind an attribute: {0} has no colon", shorten(entries[firstAttribute]!.name)),
    severity: "warning",
    related: [{ at: entries[firstAttribute]!.span, message: l10n.t("The attribute") }],
    fixes: fits ? asKeys(table, before) : [],
  };
}

/** Puts a colon before entries, unless the type of a column makes that impossible. */
function asKeys(table: ExternalTable, entries: readonly MappingEntry[]): Fix[] {
  const types = table.store?.types ?? [];
  const pairs = pairsOf(table);
  const mayBeKey = (entry: MappingEntry): boolean => {
    const type = pairs.find((pair) => pair.entry === entry)?.column.type?.name;
    return types.find(({ ddl }) => ddl === type)?.mayBeKey ?? true;
  };
  if (!entries.every(mayBeKey)) return [];
  const names = listNames(entries.map(({ name }) => name));
  const edits = entries.map(({ span }) => insert(span.start, ":"));
  return [{ title: l10n.t("Make a primary key of {0}", names), safe: false, edits }];
}
