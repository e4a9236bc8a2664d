import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A forgotten parenthesis turns the clauses behind it into columns or properties. */
export const syntaxParenthesis = defineSyntaxRule<"parenthesis">({
  code: "syntax-parenthesis",
  severity: "error",
  summary: () => l10n.t("Every list has both its parentheses, and no further one."),
  source: GRAMMAR,
  word({ found, expected }) {
    if (expected === "()") {
      const message = l10n.t("Parentheses are missing around this");
      const fix = l10n.t("Insert the parentheses");
      // The grammar has them, and the syntax in the documentation of UNLOAD has not.
      return found === "query" ? { message, fix, severity: "warning" } : { message, fix };
    }
    if (expected === "list")
      return {
        message: l10n.t("A list stands in parentheses, not in {0}", found),
        fix: l10n.t("Change to parentheses"),
      };
    if (expected === "none")
      return { message: l10n.t("No parentheses belong around this value"), fix: l10n.t("Remove the parentheses") };
    if (expected !== "")
      return { message: l10n.t("{0} is missing behind this", expected), fix: l10n.t("Insert {0}", expected) };
    const message =
      found === "(" ? l10n.t("This parenthesis is one too many") : l10n.t("This parenthesis closes nothing");
    return { message, fix: l10n.t("Remove the parenthesis") };
  },
});
