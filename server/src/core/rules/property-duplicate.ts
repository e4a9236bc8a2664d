import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { propertyToRemove } from "../table/layout";
import type { Property, PropertySet } from "../table/model";
import { blocksIn } from "../text/blocks";
import { remove } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import { shorten } from "./list-names";
import { defineRule, type Fix } from "./rule";

/** Of two values for one key, one is silently lost. Keys are compared with their case. */
export const propertyDuplicate = defineRule({
  code: "property-duplicate",
  severity: "warning",
  summary: () => l10n.t("No key stands twice in the same list."),
  source: SOURCES.externalTable,
  about: "table",
  check({ serde, tblproperties }, report, { text }) {
    const isBlockWithin = blocksIn(text);
    for (const set of [serde, tblproperties]) {
      if (!set || areDistinct(set.properties)) continue;
      const seen = new Map<string, Property>();
      for (const [index, property] of set.properties.entries()) {
        const first = seen.get(property.key);
        if (!first) seen.set(property.key, property);
        else if (!hasPlaceholder(property.key) && !isBlockWithin(first.span.end, property.span.start)) {
          report({
            at: property.keySpan,
            message: l10n.t("Duplicate property: {0}", shorten(property.key)),
            related: [{ at: first.keySpan, message: l10n.t("First given here") }],
            fixes: removal(text, set, index, first.value?.value === property.value?.value),
          });
        }
      }
    }
  },
});

/** Of more, it is not worth while to compare each with all others. */
const FEW = 12;

/** Quick, and false where it is not sure. */
const areDistinct = (properties: readonly Property[]): boolean =>
  properties.length <= FEW &&
  properties.every(({ key }, i) => properties.findIndex((other) => other.key === key) === i);

function removal(text: string, set: PropertySet, index: number, safe: boolean): Fix[] {
  const span = propertyToRemove(text, set, index);
  return span ? [{ title: l10n.t("Remove the second one"), safe, edits: [remove(span)] }] : [];
}
