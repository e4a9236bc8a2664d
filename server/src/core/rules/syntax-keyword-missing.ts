import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A clause needs all its words: WITH SERDEPROPERTIES, STORED BY, IF NOT EXISTS. */
export const syntaxKeywordMissing = defineSyntaxRule<"keyword-missing">({
  code: "syntax-keyword-missing",
  severity: "error",
  summary: () => l10n.t("No keyword of a clause is left out."),
  source: GRAMMAR,
  word: ({ expected }) => ({ message: l10n.t("{0} is missing here", expected), fix: l10n.t("Insert {0}", expected) }),
});
