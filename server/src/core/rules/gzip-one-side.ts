import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { insertProperties } from "../table/layout";
import type { Property } from "../table/model";
import { defineRule } from "./rule";

const NAMESPACE = "odps.text.option.gzip.";
const KEYS = ["odps.text.option.gzip.input.enabled", "odps.text.option.gzip.output.enabled"] as const;

/** A table that is read one way and written the other gives garbage, or files that nothing else expects. */
export const gzipOneSide = defineRule({
  code: "gzip-one-side",
  severity: "hint",
  summary: () => l10n.t("Files are compressed with gzip both where they are read and where they are written."),
  source: SOURCES.csvTable,
  about: "serde",
  check(table, report, { text }) {
    if (table.statement !== "create" || table.damaged) return;
    if (!table.serde.properties.some(({ key }) => key.startsWith(NAMESPACE))) return;
    const [read, written] = KEYS.map((key) => table.serde.properties.find((property) => property.key === key));
    const [set, other] = isOn(read) ? [read, written] : [written, read];
    if (!set || !isOn(set) || isOn(other) || (other && !isOff(other))) return;
    const missing = set === read ? KEYS[1] : KEYS[0];
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
