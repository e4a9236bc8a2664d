import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** Without it the two are read as one. */
export const syntaxStatementUnseparated = defineSyntaxRule<"statement-unseparated">({
  code: "syntax-statement-unseparated",
  severity: "error",
  summary: () => l10n.t("`;` stands between two statements."),
  source: GRAMMAR,
  word: () => ({ message: l10n.t("A ; is missing before the next statement"), fix: l10n.t("Insert ;") }),
});
