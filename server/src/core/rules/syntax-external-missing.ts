import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** The grammar accepts the statement without EXTERNAL; what the service makes of it is not documented. */
export const syntaxExternalMissing = defineSyntaxRule<"external-missing">({
  code: "syntax-external-missing",
  severity: "hint",
  summary: () => l10n.t("A table with a storage handler is created as EXTERNAL."),
  source: GRAMMAR,
  word: () => ({
    message: l10n.t("EXTERNAL is missing: this creates no external table"),
    fix: l10n.t("Insert EXTERNAL"),
    safe: false,
  }),
});
