import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A semicolon ends the statement wherever it stands outside literals and comments, also between parentheses. */
export const syntaxSemicolonInside = defineSyntaxRule<"semicolon-inside">({
  code: "syntax-semicolon-inside",
  severity: "error",
  summary: () => l10n.t("No `;` stands inside parentheses."),
  source: GRAMMAR,
  word: ({ expected }) =>
    expected === ""
      ? { message: l10n.t("This ; inside the parentheses would end the statement"), fix: l10n.t("Remove ;") }
      : {
          message: l10n.t("This ; inside the parentheses would end the statement; a comma belongs here"),
          fix: l10n.t("Replace with a comma"),
        },
});
