import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** The classic slip in copied property lists. */
export const syntaxCommaMissing = defineSyntaxRule<"comma-missing">({
  code: "syntax-comma-missing",
  severity: "error",
  summary: () => l10n.t("A comma stands between two columns and between two properties."),
  source: GRAMMAR,
  word: ({ expected }) =>
    expected === "outside"
      ? { message: l10n.t("This comma belongs behind the quote"), fix: l10n.t("Move the comma behind the quote") }
      : { message: l10n.t("A comma is missing behind this"), fix: l10n.t("Insert a comma") },
});
