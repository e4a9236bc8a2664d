import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A statement takes each clause once; of two LOCATIONs nobody knows which one counts. */
export const syntaxClauseDuplicate = defineSyntaxRule<"clause-duplicate">({
  code: "syntax-clause-duplicate",
  severity: "error",
  summary: () => l10n.t("Every clause stands once."),
  source: GRAMMAR,
  word: ({ found, expected }) => ({
    message:
      expected === ""
        ? l10n.t("{0} stands here a second time", found)
        : l10n.t("{0} and {1} exclude each other", expected, found),
    fix: l10n.t("Remove the second one"),
  }),
});
