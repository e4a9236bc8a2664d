import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** External tables are dropped as any other table, and their data stays. */
export const syntaxDropExternal = defineSyntaxRule<"drop-external">({
  code: "syntax-drop-external",
  severity: "error",
  summary: () => l10n.t("DROP TABLE has no EXTERNAL."),
  source: GRAMMAR,
  word: () => ({ message: l10n.t("External tables are dropped with DROP TABLE"), fix: l10n.t("Remove EXTERNAL") }),
});
