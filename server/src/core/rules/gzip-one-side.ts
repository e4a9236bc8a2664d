import * as l10n from "@vscode/l10n";
import { GZIP_INPUT_KEY, GZIP_OUTPUT_KEY, SOURCES } from "../catalog/index";
import { insertProperties } from "../table/layout";
import type { Property } from "../table/model";
import { propertyWithKey } from "../table/properties";
import { defineRule } from "./rule";

/** A table that is read one way and written the other gives garbage, or files that nothing else expects. */
export const gzipOneSide = defineRule({
  code: "gzip-one-side",
  severity: "hint",
  summary: () => l10n.t("Files are compressed with gzip both where they are read and where they are written."),
  source: SOURCES.csvTable,
  about: "serde",
  check(table, report, { text }) {
    if (table.statement !== "create" || table.damaged) return;
    const read = propertyWithKey(table.serde, GZIP_INPUT_KEY);
    const written = propertyWithKey(table.serde, GZIP_OUTPUT_KEY);
    const [set, other] = isOn(read) ? [read, written] : [written, read];
    if (!set || !isOn(set) || isOn(other) || (other && !isOff(other))) return;
    const missing = set === read ? GZIP_OUTPUT_KEY : GZIP_INPUT_KEY;
    report({
      at: set.keySpan,
      message: l10n.t("gzip on one side only: {0} is not true", missing),
      fixes: other
        ? []
        : [
            {
              title: l10n.t("Insert {0}", missing),
              safe: false,
              edits: insertProperties(table, text, [`'${missing}' = 'true'`]),
            },
          ],
    });
  },
});

const isOn = (property: Property | undefined): boolean => property?.value?.value.toLowerCase() === "true";

const isOff = (property: Property): boolean => property.value?.value.toLowerCase() === "false";
