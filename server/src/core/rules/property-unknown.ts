import * as l10n from "@vscode/l10n";
import type { StorageHandler } from "../catalog/handler";
import { SOURCES } from "../catalog/index";
import type { Property } from "../table/model";
import { storeOf } from "../table/store";
import { replace } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import { defineRule, type Fix, type Report } from "./rule";

/** Nothing rejects a key that the storage handler does not know; it is passed over, and so is a misspelt one. */
export const propertyUnknown = defineRule({
  code: "property-unknown",
  severity: "warning",
  summary: "Every key in SERDEPROPERTIES is one that the storage handler knows.",
  source: SOURCES.externalTable,
  check(table, report) {
    const store = storeOf(table);
    if (!store) return;
    const taken = new Set(table.serde?.properties.map(({ key }) => key));
    const known = new Set(store.properties.map(({ key }) => key));
    for (const property of table.serde?.properties ?? []) {
      const { key, keySpan, meant, value } = property;
      if (known.has(key) || !value || key.includes("=") || hasPlaceholder(key) || store.undescribed?.test(key))
        continue;
      const isFree = meant !== undefined && !taken.has(meant);
      report({
        at: key === "" ? { start: keySpan.start - 1, end: keySpan.end + 1 } : keySpan,
        ...(isFree ? { message: l10n.t("Unknown property; did you mean {0}?", meant) } : word(store)),
        fixes: isFree ? [rename(property, meant)] : [],
      });
    }
  },
});

/** Where the catalogue may lack a key, one that is like none of its own is less than a mistake. */
const word = ({ title, undescribed }: StorageHandler): Pick<Report, "message" | "severity"> =>
  undescribed
    ? { message: l10n.t("Not a documented property of {0} tables; it may be ignored", title), severity: "hint" }
    : { message: l10n.t("Unknown property, probably ignored: {0} tables have none of this name", title) };

const plain = (key: string): string => key.trim().toLowerCase();

const rename = ({ key, keySpan }: Property, meant: string): Fix => ({
  title: l10n.t("Replace with {0}", meant),
  safe: plain(key) === plain(meant),
  edits: [replace(keySpan, meant)],
});
