import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** Types of other systems have other names here. */
export const syntaxTypeUnknown = defineSyntaxRule<"type-unknown">({
  code: "syntax-type-unknown",
  severity: "error",
  summary: () => l10n.t("Every column has a type of MaxCompute."),
  source: GRAMMAR,
  onlyOutsideBrackets: true,
  word: ({ found, expected }) =>
    expected === ""
      ? { message: l10n.t("{0} is no known type", found), severity: "warning" }
      : {
          message: l10n.t("{0} is no type of MaxCompute; use {1}", found, expected),
          fix: l10n.t("Change to {0}", expected),
          safe: false,
        },
});
