import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** What fits no clause and is near no keyword. */
export const syntaxUnexpected = defineSyntaxRule<"unexpected">({
  code: "syntax-unexpected",
  severity: "error",
  summary: () => l10n.t("Nothing stands in a statement that MaxCompute cannot read."),
  source: GRAMMAR,
  onlyOutsideBrackets: true,
  word: ({ found }) => ({
    message: l10n.t("Nothing can be made of {0} here", found.length > 40 ? `${found.slice(0, 40)}…` : found),
    fix: l10n.t("Remove it"),
    safe: false,
  }),
});
