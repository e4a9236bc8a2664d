import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineRule } from "./rule";

/** Types that the page of a handler or a format lists as not supported. */
export const columnType = defineRule({
  code: "column-type",
  severity: "hint",
  summary: () => l10n.t("Every column has a type that the storage handler is documented to support."),
  source: SOURCES.csvTable,
  about: "store",
  check({ store, columns }, report) {
    if (!store.refusedTypes) return;
    for (const { type } of columns) {
      if (!type || type.unknown || !store.refusedTypes.includes(type.name)) continue;
      report({ at: type, message: l10n.t("{0} tables do not support {1}", store.title, type.name) });
    }
  },
});
