import * as l10n from "@vscode/l10n";
import type { Severity } from "../core/index";
import { isFixable } from "./fix";
import type { CheckedFile } from "./report";

/** What a check found, in numbers. */
export interface Counts {
  readonly files: number;
  readonly filesWithFindings: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly fixable: number;
  readonly fixed: number;
  /** How many findings are counted but not printed. */
  readonly leftOut: number;
}

export const NOTHING: Counts = {
  files: 0,
  filesWithFindings: 0,
  severities: { error: 0, warning: 0, information: 0, hint: 0 },
  fixable: 0,
  fixed: 0,
  leftOut: 0,
};

export function countFile(counts: Counts, { findings, fixed }: CheckedFile, leftOut: number): Counts {
  const severities = { ...counts.severities };
  for (const { severity } of findings) severities[severity]++;
  return {
    files: counts.files + 1,
    filesWithFindings: counts.filesWithFindings + (findings.length > 0 ? 1 : 0),
    severities,
    fixable: counts.fixable + findings.filter((finding) => isFixable(finding, false)).length,
    fixed: counts.fixed + fixed,
    leftOut: counts.leftOut + leftOut,
  };
}

function countOf(severity: Severity, count: number): string {
  switch (severity) {
    case "error":
      return count === 1 ? l10n.t("1 error") : l10n.t("{0} errors", count);
    case "warning":
      return count === 1 ? l10n.t("1 warning") : l10n.t("{0} warnings", count);
    case "information":
      return l10n.t("{0} information", count);
    case "hint":
      return count === 1 ? l10n.t("1 hint") : l10n.t("{0} hints", count);
  }
}

const filesOf = (count: number): string => (count === 1 ? l10n.t("1 file") : l10n.t("{0} files", count));

function found({ severities, files, filesWithFindings }: Counts): string {
  const kinds = (Object.keys(severities) as Severity[]).filter((severity) => severities[severity] > 0);
  if (kinds.length === 0) return l10n.t("No problems in {0}", filesOf(files));
  const list = kinds.map((severity) => countOf(severity, severities[severity])).join(l10n.t(", "));
  return l10n.t("{0} in {1} of {2}", list, filesWithFindings, filesOf(files));
}

/** `2 errors, 1 warning in 1 of 3 files; 2 can be fixed with --fix` */
export function summary(counts: Counts): string {
  const parts = [found(counts)];
  if (counts.fixed > 0) parts.push(l10n.t("{0} fixed", counts.fixed));
  if (counts.fixable > 0) parts.push(l10n.t("{0} can be fixed with {1}", counts.fixable, "--fix"));
  if (counts.leftOut > 0) parts.push(l10n.t("{0} not shown, see {1}", counts.leftOut, "--max-problems"));
  return parts.join(l10n.t("; "));
}
