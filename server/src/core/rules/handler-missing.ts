import * as l10n from "@vscode/l10n";
import { SOURCES, TABLESTORE } from "../catalog/index";
import { insertHandler, requiredPairs } from "../table/layout";
import { defineRule } from "./rule";

/** Without STORED BY nothing says how a location is to be read. A list of properties alone is bad syntax. */
export const handlerMissing = defineRule({
  code: "handler-missing",
  severity: "warning",
  summary: () => l10n.t("A table with a Tablestore location names its storage handler."),
  source: SOURCES.externalTable,
  about: "noHandler",
  check(table, report, context) {
    const { serde, location, head, damaged } = table;
    if (serde || damaged || !location?.tablestore) return;
    const pairs = requiredPairs(table, TABLESTORE, context.accounts);
    report({
      at: head,
      message: l10n.t("No storage handler: STORED BY is missing"),
      related: [{ at: location.span, message: l10n.t("LOCATION names Tablestore") }],
      // Beside STORED AS there can be none.
      fixes: table.format
        ? []
        : [
            {
              title: l10n.t("Insert STORED BY '{0}'", TABLESTORE.className),
              safe: false,
              edits: [insertHandler(context.text, location.clause.start, TABLESTORE.className, pairs)],
            },
          ],
    });
  },
});
