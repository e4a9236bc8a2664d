import * as l10n from "@vscode/l10n";
import { SOURCES } from "../catalog/index";
import { defineSyntaxRule } from "./syntax-rule";

/** MaxCompute takes no statement of more than 2 MB, so nothing else is said of one. */
export const syntaxStatementLength = defineSyntaxRule<"statement-length">({
  code: "syntax-statement-length",
  severity: "error",
  summary: () => l10n.t("A statement has at most 2 MB."),
  source: SOURCES.sqlLimits,
  word: () => ({ message: l10n.t("This statement is longer than the 2 MB that MaxCompute takes, and is not checked") }),
});
