import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** What a client or a page writes before the lines of a statement; a page of ours may show it. */
export const syntaxCopiedAlong = defineSyntaxRule<"copied-along">({
  code: "syntax-copied-along",
  severity: "error",
  summary: () => l10n.t("Nothing that a client or a page wrote beside a statement is in it."),
  source: GRAMMAR,
  onlyInScripts: true,
  word: ({ found }) => ({
    message: l10n.t("{0} was copied along and is no part of the statement", found),
    fix: l10n.t("Remove what was copied along"),
  }),
});
