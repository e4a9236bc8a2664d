import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** Reserved words and names with a hyphen cannot be read as names. */
export const syntaxName = defineSyntaxRule<"name">({
  code: "syntax-name",
  severity: "error",
  summary: () => l10n.t("A name that is more than a word stands in back-quotes."),
  source: GRAMMAR,
  word: ({ found, expected }) => {
    if (expected === "hyphen")
      return {
        message: l10n.t("A name cannot hold a hyphen: {0}", found),
        fix: l10n.t("Use underscores"),
        safe: false,
      };
    const fix = l10n.t("Put {0} in back-quotes", found);
    return expected === "reserved"
      ? { message: l10n.t("{0} is a reserved word", found), fix }
      : { message: l10n.t("{0} is a number, not a name", found), fix };
  },
});
