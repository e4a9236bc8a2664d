import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** The grammar asks for one pair at least. */
export const syntaxPropertiesEmpty = defineSyntaxRule<"properties-empty">({
  code: "syntax-properties-empty",
  severity: "error",
  summary: () => l10n.t("A property list holds at least one property."),
  source: GRAMMAR,
  word: ({ expected }) => ({
    message: l10n.t("{0} needs at least one property", expected),
    fix: l10n.t("Remove {0}", expected),
  }),
});
