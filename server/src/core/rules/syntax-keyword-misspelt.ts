import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A word that is no keyword but nearly one. */
export const syntaxKeywordMisspelt = defineSyntaxRule<"keyword-misspelt">({
  code: "syntax-keyword-misspelt",
  severity: "error",
  summary: () => l10n.t("Keywords are spelt as MaxCompute knows them."),
  source: GRAMMAR,
  word: ({ found, expected }) => ({
    message:
      sentenceFor(found.toUpperCase(), expected) ?? l10n.t("{0} is no keyword; did you mean {1}?", found, expected),
    fix: l10n.t("Change to {0}", expected),
  }),
});

/** Both are keywords, and each belongs before something else. */
function sentenceFor(found: string, expected: string): string | undefined {
  if (found === "AS" && expected === "BY") return l10n.t("A class stands behind STORED BY; STORED AS takes a format");
  if (found === "BY" && expected === "AS") return l10n.t("A format stands behind STORED AS; STORED BY takes a class");
  if (found === "TBLPROPERTIES") return l10n.t("TBLPROPERTIES are of a table; LOAD and UNLOAD take PROPERTIES");
  if (found === "TO" && expected === "INTO") return l10n.t("UNLOAD writes INTO a location; TO is of other systems");
  return undefined;
}
