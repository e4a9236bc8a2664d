import * as l10n from "@vscode/l10n";
import { LEXER_GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A literal may span lines, so an open quote swallows all that follows. */
export const syntaxQuoteUnclosed = defineSyntaxRule<"quote-unclosed">({
  code: "syntax-quote-unclosed",
  severity: "error",
  summary: () => l10n.t("Every quote is closed."),
  source: LEXER_GRAMMAR,
  word: ({ found, expected }) =>
    expected === ""
      ? { message: l10n.t("The closing {0} is missing", found), fix: l10n.t("Insert {0}", found) }
      : {
          message: l10n.t("This literal opens with {0} and must close with it, not with {1}", expected, found),
          fix: l10n.t("Replace with {0}", expected),
        },
});
