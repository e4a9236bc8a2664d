import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
  type TextEdit,
} from "vscode-languageserver/node";
import { type TextEdit as CoreEdit, type Finding, LineIndex, RULES, type Severity, type Span } from "../core/index";

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** What the conversions of one text need. */
export const linesOf = (text: string): LineIndex => new LineIndex(text);

export const toRange = (span: Span, lines: LineIndex): Range => lines.range(span);

export const toSpan = ({ start, end }: Range, lines: LineIndex): Span => ({
  start: lines.offset(start),
  end: lines.offset(end),
});

export const toOffset = (position: Position, lines: LineIndex): number => lines.offset(position);

export const toTextEdits = (edits: readonly CoreEdit[], lines: LineIndex): TextEdit[] =>
  edits.map(({ span, newText }) => ({ range: toRange(span, lines), newText }));

/** What a finding looks like in an editor; `rulePages` is a URI with `{code}` in it. */
export function toDiagnostic(finding: Finding, uri: string, lines: LineIndex, rulePages: string): Diagnostic {
  const { related, tags } = finding;
  return {
    range: toRange(finding.at, lines),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    ...(RULES.has(finding.code) && { codeDescription: { href: rulePages.replaceAll("{code}", finding.code) } }),
    source: "extable",
    message: finding.message,
    ...(tags?.length && { tags: tags.map((tag) => TAGS[tag]) }),
    ...(related?.length && { relatedInformation: related.map((other) => toRelated(other, uri, lines)) }),
  };
}

function toRelated(
  { at, message }: { at: Span; message: string },
  uri: string,
  lines: LineIndex,
): DiagnosticRelatedInformation {
  return { location: { uri, range: toRange(at, lines) }, message };
}
