import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** The command line client accepts a last statement without it; the grammar does not. */
export const syntaxSemicolonMissing = defineSyntaxRule<"semicolon-missing">({
  code: "syntax-semicolon-missing",
  severity: "hint",
  summary: () => l10n.t("The last statement ends with `;`."),
  source: GRAMMAR,
  onlyInScripts: true,
  word: () => ({ message: l10n.t("The statement does not end with ;"), fix: l10n.t("Insert ;") }),
});
