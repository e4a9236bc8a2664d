import * as l10n from "@vscode/l10n";
import { SOURCES, schemeOf, TABLESTORE } from "../catalog/index";
import { isTablestoreScheme } from "../table/location";
import { replacement } from "./fixes";
import { defineRule } from "./rule";

/** A documented storage handler of another store before a Tablestore location. */
export const handlerMismatch = defineRule({
  code: "handler-mismatch",
  severity: "warning",
  summary: () => l10n.t("The storage handler and LOCATION are of the same store."),
  source: SOURCES.externalTable,
  about: "tablestore",
  check({ handler, location }, report) {
    if (!handler || !isTablestoreScheme(location.tablestore.scheme.text)) return;
    const scheme = schemeOf(handler.value);
    if (scheme === undefined || scheme === "tablestore") return;
    report({
      at: handler.span,
      message: l10n.t(
        "This storage handler reads {0} locations, not tablestore://",
        scheme === "jdbc" ? "jdbc:" : `${scheme}://`,
      ),
      related: [{ at: location.span, message: l10n.t("LOCATION names Tablestore") }],
      fixes: [replacement(handler.span, TABLESTORE.className)],
    });
  },
});
