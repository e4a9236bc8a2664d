import * as l10n from "@vscode/l10n";
import type { JsonProblem } from "../ram-policy/json";
import { textOf } from "../text/span";
import { definePolicyRule } from "./policy-rule";
import { RAM_PAGES } from "./sources";

/** RAM reads JSON as RFC 7159 has it, without what editors tolerate. */
export const policyJsonSyntaxError = definePolicyRule({
  code: "policy-json-syntax-error",
  severity: "error",
  summary: () => l10n.t("A RAM policy is JSON without comments and without a comma too many."),
  source: RAM_PAGES.syntax,
  check({ problems, text }, report) {
    for (const problem of problems) {
      const { at, edits } = problem;
      const fixes = edits.length > 0 ? [{ title: titleOf(problem), safe: true, edits }] : [];
      report({ at, message: messageOf(problem, textOf(text, at)), fixes });
    }
  },
});

function messageOf({ kind }: JsonProblem, found: string): string {
  switch (kind) {
    case "comment":
      return l10n.t("RAM takes no comments");
    case "comma-extra":
      return l10n.t("A comma too many: nothing follows it");
    case "comma-missing":
      return l10n.t("A comma is missing before this");
    case "look-alike":
      return l10n.t("{0} only looks like a character of JSON", found);
    case "unfinished":
      return found === "" ? l10n.t("The document is empty") : l10n.t("The document ends too early");
    case "malformed":
      return l10n.t("This is no JSON: {0}", found.slice(0, 40));
    case "too-long":
      return l10n.t("No policy is as long as this");
    case "too-deep":
      return l10n.t("No policy is nested as deep as this");
  }
}

const titleOf = ({ kind, edits }: JsonProblem): string =>
  kind === "comma-missing"
    ? l10n.t("Insert a comma")
    : kind === "look-alike"
      ? l10n.t("Replace with {0}", edits[0]?.newText ?? "")
      : kind === "comment"
        ? l10n.t("Remove the comment")
        : l10n.t("Remove the comma");
