import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { clauseName } from "../syntax/clause-name";
import { defineRule } from "./rule";

/** The grammar takes these clauses with any table, and the documentation says that this kind does not support them. */
export const clauseUnsupported = defineRule({
  code: "clause-unsupported",
  severity: "hint",
  summary: () => l10n.t("The table has no clause that its kind is documented not to support."),
  source: SOURCES.hologresTable,
  about: "clauses",
  check({ store, clauses }, report) {
    for (const { kind, span } of clauses) {
      if (!store?.refusedClauses?.includes(kind)) continue;
      report({ at: span, message: l10n.t("{0} tables do not support {1}", store.title, clauseName(kind)) });
    }
  },
});
