import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A forgotten parenthesis turns the clauses behind it into columns or properties. */
export const syntaxParenthesis = defineSyntaxRule<"parenthesis">({
  code: "syntax-parenthesis",
  severity: "error",
  summary: () => l10n.t("Every list has both its parentheses, and no further one."),
  source: GRAMMAR,
  word: ({ expected }) =>
    expected === ""
      ? { message: l10n.t("This parenthesis closes nothing"), fix: l10n.t("Remove the parenthesis") }
      : { message: l10n.t("{0} is missing behind this", expected), fix: l10n.t("Insert {0}", expected) },
});
