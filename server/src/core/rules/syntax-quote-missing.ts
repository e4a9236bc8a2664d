import * as l10n from "@vscode/l10n";
import { isHidden } from "../text/placeholder";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** MaxCompute takes strings only: numbers and true or false too. */
export const syntaxQuoteMissing = defineSyntaxRule<"quote-missing">({
  code: "syntax-quote-missing",
  severity: "error",
  summary: () => l10n.t("Keys, values, classes and locations are literals, in quotes."),
  source: GRAMMAR,
  word: ({ found }) => ({
    message: l10n.t("Quotes are missing around {0}", found),
    fix: l10n.t("Put it in quotes"),
    // Be it with its quotes.
    ...(isHidden(found) ? { severity: "hint" } : {}),
  }),
});
