import * as l10n from "@vscode/l10n";
import { LEXER_GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** All that stands behind it is of the comment. */
export const syntaxCommentUnclosed = defineSyntaxRule<"comment-unclosed">({
  code: "syntax-comment-unclosed",
  severity: "error",
  summary: () => l10n.t("A block comment is closed."),
  source: LEXER_GRAMMAR,
  word: () => ({ message: l10n.t("This comment is not closed by */") }),
});
