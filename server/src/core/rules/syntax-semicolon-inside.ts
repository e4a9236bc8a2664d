import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A semicolon ends the statement wherever it stands outside literals and comments, also between parentheses and before a clause. */
export const syntaxSemicolonInside = defineSyntaxRule<"semicolon-inside">({
  code: "syntax-semicolon-inside",
  severity: "error",
  summary: () => l10n.t("No `;` stands inside a statement."),
  source: GRAMMAR,
  word: ({ found, expected }) => {
    if (expected === "before")
      return { message: l10n.t("No statement begins with {0}; the ; before it ends the table", found) };
    return expected === ""
      ? { message: l10n.t("This ; would end the statement, which goes on"), fix: l10n.t("Remove ;") }
      : {
          message: l10n.t("This ; would end the statement; a comma belongs here"),
          fix: l10n.t("Replace with a comma"),
        };
  },
});
