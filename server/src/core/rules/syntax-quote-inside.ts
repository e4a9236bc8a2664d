import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A quote of the kind that a literal opens with ends it, whatever was meant. */
export const syntaxQuoteInside = defineSyntaxRule<"quote-inside">({
  code: "syntax-quote-inside",
  severity: "error",
  summary: () => l10n.t("A quote inside a literal is escaped."),
  source: GRAMMAR,
  word: () => ({
    message: l10n.t("This quote ends the literal; inside of one it is escaped with a backslash"),
    fix: l10n.t("Escape the quote"),
  }),
});
