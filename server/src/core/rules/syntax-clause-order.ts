import * as l10n from "@vscode/l10n";
import { GRAMMAR } from "./sources";
import { defineSyntaxRule } from "./syntax-rule";

/** MaxCompute reads clauses in one order only; LOCATION may come before or behind the data format. */
export const syntaxClauseOrder = defineSyntaxRule<"clause-order">({
  code: "syntax-clause-order",
  severity: "error",
  summary: () => l10n.t("The clauses stand in the order that MaxCompute reads them in."),
  source: GRAMMAR,
  word: ({ found, expected }) => {
    const other = expected.slice(1);
    return { message: WORDS[expected[0] ?? ""]?.(found, other) ?? "", fix: l10n.t("Move {0} to its place", found) };
  },
});

const WORDS: Readonly<Record<string, (found: string, other: string) => string>> = {
  "<": (found, other) => l10n.t("{0} must stand before {1}", found, other),
  ">": (found, other) => l10n.t("{0} must stand right behind {1}", found, other),
  "+": (found, other) => l10n.t("{0} must stand right behind {1} and its class, before STORED AS", found, other),
};
