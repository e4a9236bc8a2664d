import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A word that is no keyword but nearly one. */
export const syntaxKeywordMisspelt = defineSyntaxRule<"keyword-misspelt">({
  code: "syntax-keyword-misspelt",
  severity: "error",
  summary: "Keywords are spelt as MaxCompute knows them.",
  source: GRAMMAR,
  word: ({ found, expected }) => ({
    message: l10n.t("{0} is no keyword; did you mean {1}?", found, expected),
    fix: l10n.t("Change to {0}", expected),
  }),
});
