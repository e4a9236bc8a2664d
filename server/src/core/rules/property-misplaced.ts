import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { insertProperties, propertyToRemove } from "../table/layout";
import type { ExternalTable, Property, PropertySet } from "../table/model";
import { withBlanksBefore } from "../text/blanks-before";
import { remove, type TextEdit } from "../text/edit";
import { textOf } from "../text/span";
import { listNames } from "./list-names";
import { defineRule } from "./rule";

/** The storage handler reads SERDEPROPERTIES only; Hive's handler for Tablestore has some keys in TBLPROPERTIES. */
export const propertyMisplaced = defineRule({
  code: "property-misplaced",
  severity: "warning",
  summary: () => l10n.t("The properties of the storage handler stand in SERDEPROPERTIES."),
  source: SOURCES.externalTable,
  about: "tblproperties",
  check(table, report, { text }) {
    const { tblproperties } = table;
    const properties = table.store?.properties.filter(({ where }) => where === "SERDEPROPERTIES");
    const keys = new Set(properties?.map(({ key }) => key));
    const misplaced = tblproperties.properties.filter(({ meant }) => meant !== undefined && keys.has(meant));
    const [first, ...others] = misplaced;
    if (!first) return;
    const edits = move(table, tblproperties, misplaced, text);
    report({
      at: first.keySpan,
      message: l10n.t("Belongs to SERDEPROPERTIES: {0}", listNames(misplaced.map(({ key }) => key))),
      related: others.map(({ keySpan }) => ({ at: keySpan, message: l10n.t("This one too") })),
      fixes: edits ? [{ title: l10n.t("Move to SERDEPROPERTIES"), safe: false, edits }] : [],
    });
  },
});

function move(
  table: ExternalTable,
  from: PropertySet,
  moved: readonly Property[],
  text: string,
): TextEdit[] | undefined {
  if (moved.some(({ value }) => !value) || (!table.serde && !table.handler)) return undefined;
  const removals = takeAway(from, moved, text);
  const present = new Set(table.serde?.properties.map(({ meant }) => meant));
  const pairs = moved
    .filter(({ meant }) => !present.has(meant))
    .map(({ meant, value }) => `'${meant}' = ${textOf(text, value!.literal)}`);
  return removals && [...removals, ...(pairs.length > 0 ? insertProperties(table, text, pairs) : [])];
}

function takeAway(from: PropertySet, moved: readonly Property[], text: string): TextEdit[] | undefined {
  if (moved.length === from.properties.length) {
    return [remove(withBlanksBefore(text, { start: from.keyword.start, end: from.span.end }))];
  }
  const taken = new Set(moved);
  const spans = from.properties.flatMap((property, i) =>
    taken.has(property) ? [propertyToRemove(text, from, i)] : [],
  );
  return spans.every((span) => span !== undefined) ? spans.map(remove) : undefined;
}
