import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** The vendor's pages mark optional parts by `[ ]` and parts to fill in by `< >`; neither is SQL, but what is filled in later is not wrong. */
export const syntaxTemplateLeftover = defineSyntaxRule<"template-leftover">({
  code: "syntax-template-leftover",
  severity: "error",
  summary: () => l10n.t("Nothing of a syntax description is left in a statement."),
  source: GRAMMAR,
  onlyInScripts: true,
  findsBrackets: true,
  word: ({ found }) =>
    /^(?:<|&lt;)/i.test(found)
      ? { message: l10n.t("{0} is to be filled in", found), severity: "hint" }
      : {
          message: l10n.t("The square brackets of a syntax description are no SQL"),
          fix: l10n.t("Remove the brackets"),
        },
});
