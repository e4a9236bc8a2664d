import * as l10n from "@vscode/l10n";
import { LEXER_GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** Chats, PDFs and word processors replace quotes and blanks by characters that only look like them. */
export const syntaxLookAlike = defineSyntaxRule<"look-alike">({
  code: "syntax-look-alike",
  severity: "error",
  summary: () => l10n.t("Quotes, blanks and signs are those of the keyboard."),
  source: LEXER_GRAMMAR,
  word: ({ found, expected }) => {
    if (found.startsWith("&")) {
      const sign = expected === " " ? l10n.t("a blank") : expected;
      return { message: l10n.t("{0} is HTML and stands for {1}", found, sign), fix: l10n.t("Replace what is HTML") };
    }
    if (expected === " ") {
      const message =
        found === "1"
          ? l10n.t("This is no ordinary blank")
          : l10n.t("This and {0} more are no ordinary blanks", Number(found) - 1);
      return { message, fix: l10n.t("Replace by ordinary blanks") };
    }
    return expected === "'" || expected === '"'
      ? { message: l10n.t("Typographic quotes begin no literal"), fix: l10n.t("Use straight quotes") }
      : { message: l10n.t("{0} only looks like {1}", found, expected), fix: l10n.t("Change to {0}", expected) };
  },
});
