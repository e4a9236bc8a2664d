import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** Names and the formats of STORED AS are bare words, LIFECYCLE takes a bare number, and a literal begins with one quote. */
export const syntaxQuoteNeedless = defineSyntaxRule<"quote-needless">({
  code: "syntax-quote-needless",
  severity: "error",
  summary: () => l10n.t("No quote stands where none belongs."),
  source: GRAMMAR,
  word: ({ found, expected }) => {
    if (expected === "doubled")
      return { message: l10n.t("This quote stands here twice"), fix: l10n.t("Remove one quote") };
    const fix = expected === "" ? l10n.t("Remove the quotes") : l10n.t("Put {0} in back-quotes", found);
    return { message: l10n.t("{0} is written without quotes here", found), fix };
  },
});
