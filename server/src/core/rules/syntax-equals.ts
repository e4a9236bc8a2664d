import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** A property is `'key' = 'value'`; clauses such as LOCATION take no `=`. */
export const syntaxEquals = defineSyntaxRule<"equals">({
  code: "syntax-equals",
  severity: "error",
  summary: () => l10n.t("One `=` joins a key to its value, and nothing else takes one."),
  source: GRAMMAR,
  word: ({ found, expected }) => {
    if (expected !== "=" && found === ":")
      return { message: l10n.t("{0} takes no colon", expected), fix: l10n.t("Remove the colon") };
    if (expected !== "=") return { message: l10n.t("{0} takes no =", expected), fix: l10n.t("Remove the =") };
    if (found === "joined")
      return {
        message: l10n.t("Key and value are two literals, with = between them"),
        fix: l10n.t("Split into key and value"),
      };
    return found === ""
      ? { message: l10n.t("= is missing between the key and its value"), fix: l10n.t("Insert =") }
      : { message: l10n.t("{0} stands where = belongs", found), fix: l10n.t("Write =") };
  },
});
