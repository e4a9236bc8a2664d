import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** `CREATE [TEMPORARY] EXTERNAL TABLE [IF NOT EXISTS]` has no other order. */
export const syntaxKeywordOrder = defineSyntaxRule<"keyword-order">({
  code: "syntax-keyword-order",
  severity: "error",
  summary: () => l10n.t("The words before the table's name stand in one order."),
  source: GRAMMAR,
  word: ({ expected }) => ({
    message: l10n.t("These words stand in the order {0}", expected),
    fix: l10n.t("Change to {0}", expected),
  }),
});
