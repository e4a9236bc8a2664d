import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A list has commas between its items only. */
export const syntaxCommaExtra = defineSyntaxRule<"comma-extra">({
  code: "syntax-comma-extra",
  severity: "error",
  summary: () => l10n.t("A comma stands between two items, never before or behind them."),
  source: GRAMMAR,
  word: () => ({ message: l10n.t("Nothing follows this comma"), fix: l10n.t("Remove the comma") }),
});
