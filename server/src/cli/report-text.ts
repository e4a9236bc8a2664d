import * as l10n from "@vscode/l10n";
import {
  type Finding,
  type Fix,
  LineIndex,
  limitFindings,
  MOST_PROBLEMS,
  maskUris,
  type Severity,
  type Span,
} from "../core/index";
import { printable } from "./printable";
import type { CheckedFile, Reporter } from "./report";
import { maskSecrets } from "./secrets";
import type { Colours, Shell } from "./shell";
import { snippet } from "./snippet";
import { type Counts, countFile, NOTHING, summary } from "./summary";

const COLUMNS = 110;

const colourOf = (severity: Severity, colours: Colours): ((text: string) => string) =>
  ({ error: colours.red, warning: colours.yellow, information: colours.blue, hint: colours.cyan })[severity];

function withoutBreak(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && (text[last - 1] === "\n" || text[last - 1] === "\r")) last--;
  return { start, end: last };
}

function printFix({ title, safe }: Fix): string {
  const label = safe ? l10n.t("fix") : l10n.t("fix (unsafe)");
  return `  ${label}: ${printable(maskUris(title))}\n`;
}

function printFinding(finding: Finding, path: string, text: string, lines: LineIndex, colours: Colours): string {
  const { line, character } = lines.position(finding.at.start);
  const paint = colourOf(finding.severity, colours);
  const place = `${colours.bold(printable(path))}:${line + 1}:${character + 1}`;
  const head = `${place} ${paint(finding.severity)} ${colours.dim(finding.code)} ${printable(maskUris(finding.message))}\n`;
  // What is missing altogether has no line.
  if (text === "") return `${head}\n`;
  const { source, carets } = snippet(text, withoutBreak(text, lines.lineSpan(line)), finding.at, COLUMNS);
  return `${head}  ${source}\n  ${paint(carets)}\n${finding.fixes.slice(0, 1).map(printFix).join("")}\n`;
}

/**
 * For people: each finding with its line, the place in it and the first fix, at most `most` of a file (0: all); a
 * summary at the end that counts them all.
 */
export function textReporter({ write, colours }: Pick<Shell, "write" | "colours">, most: number | undefined): Reporter {
  let counts: Counts = NOTHING;
  return {
    file(file: CheckedFile) {
      const { shown: findings, leftOut } = limitFindings(file.findings, most ?? file.most ?? MOST_PROBLEMS);
      counts = countFile(counts, file, leftOut);
      if (file.findings.length === 0) return;
      const lines = new LineIndex(file.text);
      const shown = maskSecrets(file.text);
      for (const finding of findings) write(printFinding(finding, file.path, shown, lines, colours));
    },
    end() {
      if (counts.files > 0) write(`${summary(counts)}\n`);
    },
  };
}
