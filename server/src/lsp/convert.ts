import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
  type TextEdit,
} from "vscode-languageserver/node";
import {
  type TextEdit as CoreEdit,
  type Finding,
  LineIndex,
  type Lines,
  RULES,
  type Severity,
  type Span,
} from "../core/index";

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** What the conversions of one text need. */
export const linesOf = (text: string): Lines => new LineIndex(text);

export const toRange = (span: Span, lines: Lines): Range => lines.range(span);

export const toSpan = ({ start, end }: Range, lines: Lines): Span => ({
  start: lines.offset(start),
  end: lines.offset(end),
});

export const toOffset = (position: Position, lines: Lines): number => lines.offset(position);

export const toTextEdits = (edits: readonly CoreEdit[], lines: Lines): TextEdit[] =>
  edits.map(({ span, newText }) => ({ range: toRange(span, lines), newText }));

/** A document that findings point into. */
export interface Source {
  readonly uri: string;
  readonly lines: Lines;
  /** Another document that was compared with this one; `undefined` for one that is closed by now. */
  other(file: string): Source | undefined;
}

/** What a finding looks like in an editor; `rulePages` is a URI with `{code}` in it. */
export function toDiagnostic(finding: Finding, source: Source, rulePages: string): Diagnostic {
  const { related, tags } = finding;
  return {
    range: toRange(finding.at, source.lines),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    ...(RULES.has(finding.code) && { codeDescription: { href: rulePages.replaceAll("{code}", finding.code) } }),
    source: "extable",
    message: finding.message,
    ...(tags?.length && { tags: tags.map((tag) => TAGS[tag]) }),
    ...(related?.length && { relatedInformation: related.flatMap((place) => toRelated(place, source)) }),
  };
}

function toRelated(
  { at, message, file }: NonNullable<Finding["related"]>[number],
  source: Source,
): DiagnosticRelatedInformation[] {
  const other = file === undefined ? source : source.other(file);
  return other ? [{ location: { uri: other.uri, range: toRange(at, other.lines) }, message }] : [];
}
