import type { Span } from "../text/span";
import type { Finding, Fix } from "./rule";

/** The same finding in a text where all that it speaks of stands further behind. */
export function movedFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const span = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const fix = (old: Fix): Fix => ({ ...old, edits: old.edits.map((edit) => ({ ...edit, span: span(edit.span) })) });
  return {
    ...finding,
    at: span(finding.at),
    fixes: finding.fixes.map(fix),
    ...(finding.related && { related: finding.related.map((place) => ({ ...place, at: span(place.at) })) }),
  };
}
