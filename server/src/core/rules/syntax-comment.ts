import * as l10n from "@vscode/l10n";
import { LEXER_GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** Two slashes begin no comment in MaxCompute SQL, and a `#` none behind code. */
export const syntaxComment = defineSyntaxRule<"comment">({
  code: "syntax-comment",
  severity: "error",
  summary: () => l10n.t("Comments are written `-- …` or `/* … */`."),
  source: LEXER_GRAMMAR,
  word: ({ found }) => ({
    message:
      found === "#"
        ? l10n.t("A # begins a comment at the beginning of a line only")
        : l10n.t("// begins no comment in MaxCompute SQL"),
    fix: l10n.t("Begin the comment with --"),
  }),
});
