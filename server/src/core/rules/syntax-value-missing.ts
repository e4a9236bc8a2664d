import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A key without value, a clause without literal, a column without type. */
export const syntaxValueMissing = defineSyntaxRule<"value-missing">({
  code: "syntax-value-missing",
  severity: "error",
  summary: () => l10n.t("Every clause, property and column has its value."),
  source: GRAMMAR,
  word: ({ found, expected }) => {
    if (expected === "type") return { message: l10n.t("The type of column {0} is missing", found) };
    if (expected === "name") return { message: l10n.t("The table's name is missing") };
    return expected === "value"
      ? { message: l10n.t("The value of {0} is missing", found) }
      : { message: l10n.t("What belongs behind {0} is missing", expected) };
  },
});
