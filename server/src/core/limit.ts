import * as l10n from "@vscode/l10n";
import type { Finding } from "./rules/rule";

/** How many findings of one text are shown where nothing else is asked for. */
export const MOST_PROBLEMS = 1000;

export interface Limited {
  /** In the order that they came in; where not all fit, errors go before the others. */
  readonly shown: readonly Finding[];
  readonly leftOut: number;
}

/** The first `most` findings of one text; 0 is no limit. */
export function limitFindings(findings: readonly Finding[], most: number): Limited {
  if (most === 0 || findings.length <= most) return { shown: findings, leftOut: 0 };
  const errors = findings.filter(({ severity }) => severity === "error");
  const others = findings.filter(({ severity }) => severity !== "error");
  const shown = new Set([...errors, ...others].slice(0, most));
  return { shown: findings.filter((finding) => shown.has(finding)), leftOut: findings.length - most };
}

/** Says at the top of a text that not all is shown. It is of no rule. */
export const leftOutFinding = (leftOut: number): Finding => ({
  code: "problems-left-out",
  severity: "information",
  at: { start: 0, end: 0 },
  message:
    leftOut === 1
      ? l10n.t("1 more problem is not shown; extable.maxProblems is the limit")
      : l10n.t("{0} more problems are not shown; extable.maxProblems is the limit", leftOut),
  fixes: [],
});
