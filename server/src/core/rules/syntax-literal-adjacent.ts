import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** Adjacent literals are joined in COMMENT and LOCATION, but not in a property list; a doubled quote is no escape. */
export const syntaxLiteralAdjacent = defineSyntaxRule<"literal-adjacent">({
  code: "syntax-literal-adjacent",
  severity: "error",
  summary: () => l10n.t("A property's value is one literal."),
  source: GRAMMAR,
  word: ({ expected }) => {
    const fix = l10n.t("Escape the quote");
    switch (expected) {
      case "escape":
        return { message: l10n.t("A quote inside a literal is escaped with a backslash, not doubled"), fix };
      case "lost":
        return { message: l10n.t("The doubled quote is lost: two literals are joined here"), fix, severity: "warning" };
      default:
        return { message: l10n.t("Only one literal can stand here"), fix: l10n.t("Join the literals") };
    }
  },
});
