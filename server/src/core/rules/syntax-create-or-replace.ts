import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** MaxCompute has no CREATE OR REPLACE for external tables. */
export const syntaxCreateOrReplace = defineSyntaxRule<"create-or-replace">({
  code: "syntax-create-or-replace",
  severity: "error",
  summary: () => l10n.t("An external table is created, never replaced."),
  source: GRAMMAR,
  word: () => ({
    message: l10n.t("An external table cannot be created with OR REPLACE"),
    fix: l10n.t("Remove OR REPLACE"),
    safe: false,
  }),
});
