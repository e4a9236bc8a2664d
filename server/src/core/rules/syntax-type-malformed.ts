import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** VARCHAR needs a length, BIGINT takes none, ARRAY names its element's type. */
export const syntaxTypeMalformed = defineSyntaxRule<"type-malformed">({
  code: "syntax-type-malformed",
  severity: "error",
  summary: () => l10n.t("A type has the parameters that it needs, and no others."),
  source: GRAMMAR,
  word: ({ found, expected }) => {
    if (expected === "length")
      return { message: l10n.t("{0} needs a length", found), fix: l10n.t("Use STRING"), safe: false };
    if (expected === "none")
      return { message: l10n.t("This type takes no {0}", found), fix: l10n.t("Remove {0}", found) };
    if (expected === "colon")
      return { message: l10n.t("A colon stands between a field and its type"), fix: l10n.t("Insert :") };
    if (expected === "numbers") return { message: l10n.t("Numbers are expected in {0}", found) };
    return { message: l10n.t("{0} does not say what it holds, as in {0}<…>", expected), fix: l10n.t("Insert >") };
  },
});
