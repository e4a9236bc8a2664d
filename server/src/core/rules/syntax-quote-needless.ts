import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** STORED AS takes a bare word, LIFECYCLE a bare number. */
export const syntaxQuoteNeedless = defineSyntaxRule<"quote-needless">({
  code: "syntax-quote-needless",
  severity: "error",
  summary: "A format or a number stands without quotes.",
  source: GRAMMAR,
  word: ({ found }) => ({
    message: l10n.t("{0} is written without quotes here", found),
    fix: l10n.t("Remove the quotes"),
  }),
});
