import * as l10n from "@vscode/l10n";
import type { RuleInfo } from "./rule";

/** What is wrong with a comment that is to suppress findings. */
export type SuppressionProblem =
  | { readonly kind: "unused" | "secret"; readonly code: string }
  | { readonly kind: "unused-all" | "no-code" | "no-block" }
  | { readonly kind: "unknown-code" | "unknown-comment"; readonly code: string; readonly meant: string | undefined };

/** A comment that suppresses nothing hides what comes later, or was meant to suppress something else. */
export const suppressionUnused: RuleInfo = {
  code: "suppression-unused",
  severity: "hint",
  summary: () => l10n.t("Every comment that suppresses findings suppresses one."),
  source: "../../../../README.md#suppressing-findings",
};

/** The sentence for such a problem. */
export function wordSuppression(problem: SuppressionProblem): string {
  switch (problem.kind) {
    case "unused":
      return l10n.t("Nothing to suppress here: {0}", problem.code);
    case "unused-all":
      return l10n.t("Nothing to suppress here");
    case "secret":
      return l10n.t("No comment suppresses {0}: the AccessKey stays readable", problem.code);
    case "no-code":
      return l10n.t("This comment names no rule, so it suppresses nothing");
    case "no-block":
      return l10n.t("There is no extable-ignore-start that this could end");
    case "unknown-code":
      return problem.meant === undefined
        ? l10n.t("No rule is called {0}", problem.code)
        : l10n.t("No rule is called {0}; did you mean {1}?", problem.code, problem.meant);
    case "unknown-comment":
      return l10n.t("No comment is called {0}; did you mean {1}?", problem.code, problem.meant ?? "");
  }
}
