import type { Span } from "../text/span";
import type { Finding, Fix, Report, RuleInfo } from "./rule";

type Related = NonNullable<Report["related"]>[number];

const NO_FIXES: readonly Fix[] = [];

/** Written out: where one object is spread into another, V8 gives each of the results a shape of its own. */
type Draft = { -readonly [Key in keyof Finding]: Finding[Key] };

/** What a rule reports, as its finding. */
export function findingOf(rule: RuleInfo, { at, message, fixes = NO_FIXES, related, tags, severity }: Report): Finding {
  const found: Draft = { code: rule.code, severity: severity ?? rule.severity, message, at, fixes };
  if (related) found.related = related;
  if (tags) found.tags = tags;
  return found;
}

/** The same finding in a text where all that it speaks of stands further behind. */
export const movedFinding = (finding: Finding, by: number): Finding =>
  by === 0 ? finding : replacedFinding(finding, ({ start, end }) => ({ start: start + by, end: end + by }));

/** The same finding with its places where they are now; those in other files stay. Made for many, after every edit. */
export function replacedFinding(finding: Finding, placed: (span: Span) => Span): Finding {
  const { code, severity, message, at, fixes, related, tags } = finding;
  const found: Draft = {
    code,
    severity,
    message,
    at: placed(at),
    fixes: fixes.length > 0 ? fixesAt(fixes, placed) : fixes,
  };
  if (related) found.related = related.map((place) => relatedAt(place, placed));
  if (tags) found.tags = tags;
  return found;
}

const fixesAt = (fixes: readonly Fix[], placed: (span: Span) => Span): Fix[] =>
  fixes.map(({ title, safe, edits }) => ({
    title,
    safe,
    edits: edits.map(({ span, newText }) => ({ span: placed(span), newText })),
  }));

const relatedAt = (place: Related, placed: (span: Span) => Span): Related =>
  place.file === undefined ? { at: placed(place.at), message: place.message } : place;

/** The order of the text. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.at.start - b.at.start || a.at.end - b.at.end || (a.code < b.code ? -1 : 1);
