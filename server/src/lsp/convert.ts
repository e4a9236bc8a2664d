import {
  type TextEdit as CoreEdit,
  type Finding,
  LineIndex,
  type Lines,
  RULES,
  type Severity,
  type Span,
  type TextPart,
} from "../core/index";
import {
  type ClientCapabilities,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
  type TextEdit,
} from "./library";

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

/** The range of a span that counts from the start of a part of the text. */
export const toRangeIn = ({ start }: Pick<TextPart, "start">, span: Span, lines: Lines): Range =>
  lines.range({ start: start + span.start, end: start + span.end });

/** The position of an offset that counts from the start of a part of the text. */
export const toPositionIn = ({ start }: Pick<TextPart, "start">, offset: number, lines: Lines): Position =>
  lines.position(start + offset);

/** A position in a part of the text as one in the text, by the position where the part begins. */
export const positionFrom = (part: Position, { line, character }: Position): Position =>
  line === 0 ? { line: part.line, character: part.character + character } : { line: part.line + line, character };

export const rangeFrom = (part: Position, { start, end }: Range): Range => ({
  start: positionFrom(part, start),
  end: positionFrom(part, end),
});

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

/** How a client wants its diagnostics. */
export interface DiagnosticStyle {
  /** The page of a rule, for a client that shows links. */
  href(code: string): string | undefined;
  readonly related: boolean;
  readonly tags: boolean;
}

/** What a client says that it can show of a diagnostic; `rulePages` is a URI with `{code}` in it. */
export function styleFor({ textDocument }: ClientCapabilities, rulePages: string): DiagnosticStyle {
  const { publishDiagnostics, diagnostic } = textDocument ?? {};
  const can = (key: "codeDescriptionSupport" | "relatedInformation" | "tagSupport"): boolean =>
    Boolean(publishDiagnostics?.[key] ?? (diagnostic as typeof publishDiagnostics)?.[key]);
  const hrefs = can("codeDescriptionSupport")
    ? new Map([...RULES.keys()].map((code) => [code, rulePages.replaceAll("{code}", code)]))
    : new Map<string, string>();
  return { href: (code) => hrefs.get(code), related: can("relatedInformation"), tags: can("tagSupport") };
}

/** What a finding looks like in an editor. */
export function toDiagnostic(finding: Finding, source: Source, style: DiagnosticStyle): Diagnostic {
  const { at, code, severity, message, related, tags } = finding;
  const diagnostic: Diagnostic = {
    range: toRange(at, source.lines),
    severity: SEVERITIES[severity],
    code,
    source: "extable",
    message,
  };
  const href = style.href(code);
  if (href !== undefined) diagnostic.codeDescription = { href };
  if (style.tags && tags?.length) diagnostic.tags = tags.map((tag) => TAGS[tag]);
  if (style.related && related?.length) {
    diagnostic.relatedInformation = related.flatMap((place) => toRelated(place, source));
  }
  return diagnostic;
}

function toRelated(
  { at, message, file }: NonNullable<Finding["related"]>[number],
  source: Source,
): DiagnosticRelatedInformation[] {
  const other = file === undefined ? source : source.other(file);
  return other ? [{ location: { uri: other.uri, range: toRange(at, other.lines) }, message }] : [];
}
