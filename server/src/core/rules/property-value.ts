import * as l10n from "@vscode/l10n";
import type { PropertyRecord } from "../catalog/handler";
import { recordOf, SOURCES } from "../catalog/index";
import type { ExternalTable, Property, TextValue } from "../table/model";
import { masked, placeOfValue } from "../table/values";
import { replace } from "../text/edit";
import { nearest } from "../text/nearest";
import { hasPlaceholder, isHidden, isPlaceholder, mayHavePlaceholder } from "../text/placeholder";
import { mayHaveBlock } from "../text/template";
import { replacement } from "./fixes";
import { defineRule, type Fix, type Severity } from "./rule";

/** Values that the catalogue knows to be wrong; what is only guessed of a value leads to no error. */
export const propertyValue = defineRule({
  code: "property-value",
  severity: "error",
  summary: () => l10n.t("Every property has a value that the storage handler understands."),
  source: SOURCES.names,
  about: "store",
  check(table, report) {
    const { store, swapped } = table;
    for (const property of propertiesOf(table)) {
      const { meant, value } = property;
      const record = meant === undefined ? undefined : recordOf(store, meant);
      if (!record || !value || isFine(record, value.value) || property === swapped?.name) continue;
      const isEmpty = value.value.trim() === "";
      if (isEmpty && table.damaged) continue;
      const near = nearValue(record, value.value);
      const better = near ?? onlyValue(record, value.value);
      report({
        at: placeOfValue(value),
        message: isEmpty ? l10n.t("{0} is empty", record.key) : l10n.t("Expected {0}", record.expected),
        severity: severityOf(record, near),
        fixes: better === undefined ? [] : [put(value, better)],
      });
    }
  },
});

const propertiesOf = ({ serde, tblproperties }: ExternalTable): readonly Property[] =>
  serde && tblproperties
    ? [...serde.properties, ...tblproperties.properties]
    : ((serde ?? tblproperties)?.properties ?? []);

/** Nearly every value has nothing in it that could be a placeholder. */
const isFine = (record: PropertyRecord, value: string): boolean =>
  fits(record, value) || (mayHavePlaceholder(value) && (isUnknown(record, value) || fits(record, masked(value))));

const fits = ({ value }: PropertyRecord, text: string): boolean => value.test(text);

/** Whether what would be checked is not there yet: all of it, what a person hid of it, a part of a listed one, or what branches make of it. */
const isUnknown = ({ values }: PropertyRecord, value: string): boolean =>
  isPlaceholder(value) || isHidden(value) || mayHaveBlock(value) || (values !== undefined && hasPlaceholder(value));

const nearValue = (record: PropertyRecord, value: string): string | undefined =>
  fits(record, value.trim()) ? value.trim() : nearest(value.trim(), record.values ?? []);

const MEANINGS = [/^(?:true|on|yes|1)$/i, /^(?:false|off|no|0)$/i];

/** What alone may stand there: the one value that there is, or another word for on or off. */
function onlyValue({ values = [] }: PropertyRecord, written: string): string | undefined {
  if (values.length === 1) return values[0];
  const meaning = MEANINGS.find((meaning) => meaning.test(written.trim()));
  return meaning && values.length === 2 ? values.find((value) => meaning.test(value)) : undefined;
}

const SEVERITY: Readonly<Record<PropertyRecord["confidence"], Severity>> = {
  documented: "error",
  seen: "warning",
  uncertain: "hint",
};

/** A near miss of a value that is documented is more than a value that only may be wrong. */
const severityOf = ({ confidence }: PropertyRecord, better: string | undefined): Severity =>
  confidence === "uncertain" && better !== undefined ? "warning" : SEVERITY[confidence];

const put = ({ value, span }: TextValue, better: string): Fix =>
  value.trim() === better
    ? { title: l10n.t("Remove the blanks"), safe: true, edits: [replace(span, better)] }
    : replacement(span, better);
