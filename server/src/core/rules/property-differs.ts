import * as l10n from "@vscode/l10n";
import { HBASE, HBASE_MAPPING_KEYS, HBASE_TABLE_KEYS, SOURCES } from "../catalog/index";
import type { ExternalTable, Property } from "../table/model";
import { propertyMeantAs } from "../table/properties";
import { hasPlaceholder } from "../text/placeholder";
import { shorten } from "./list-names";
import { defineRule } from "./rule";

/** Keys under which the pages of HBase have the same value. */
const TWINS: readonly (readonly string[])[] = [HBASE_MAPPING_KEYS, HBASE_TABLE_KEYS];

/** Older pages give the table of HBase and its mapping twice, in SERDEPROPERTIES and in TBLPROPERTIES. */
export const propertyDiffers = defineRule({
  code: "property-differs",
  severity: "warning",
  summary: () => l10n.t("A property that is given under two keys has one value."),
  source: SOURCES.externalTables,
  about: "tblproperties",
  check(table, report) {
    if (table.store !== HBASE) return;
    for (const keys of TWINS) {
      const [first, second] = keys.map((key) => propertyOf(table, key));
      if (!first?.value || !second?.value || isSame(first.value.value, second.value.value)) continue;
      if (isBroken(first.value.value, keys) || isBroken(second.value.value, [])) continue;
      const [said, differs] = first.span.start < second.span.start ? [first, second] : [second, first];
      report({
        at: differs.value!.span,
        message: l10n.t(
          "{0} says {1}, but {2} says {3}; older pages have the same in both",
          differs.key,
          shorten(differs.value!.value),
          said.key,
          shorten(said.value!.value),
        ),
        related: [{ at: said.value!.span, message: l10n.t("The other value") }],
      });
    }
  },
});

const propertyOf = ({ serde, tblproperties }: ExternalTable, key: string): Property | undefined =>
  propertyMeantAs(serde, key) ?? propertyMeantAs(tblproperties, key);

const ENTRY = /^\s*(?::(?:key|timestamp)(?:#\w+)?|[^\s:]+:[^:]+)\s*$/i;

/** Whether a value is wrong by itself, and says nothing that the other could differ from: empty, or no mapping where the first is read as one. */
const isBroken = (value: string, keys: readonly string[]): boolean =>
  value.trim() === "" || (keys === HBASE_MAPPING_KEYS && !value.split(",").every((entry) => ENTRY.test(entry)));

const isSame = (a: string, b: string): boolean =>
  a.replace(/\s/g, "") === b.replace(/\s/g, "") || hasPlaceholder(a) || hasPlaceholder(b);
