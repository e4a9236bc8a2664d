import { distance } from "fastest-levenshtein";

/** How many edits a misspelling of a word of that length may be away from it. */
const tolerance = (length: number): number =>
  length <= 3 ? 1 : Math.min(4, Math.ceil(length / 4) + (length <= 6 ? 0 : 1));

/** Two neighbours that were typed in the wrong order are one slip. */
const editsBetween = (a: string, b: string): number => (isSwapped(a, b) ? 1 : distance(a, b));

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * The candidate that `word` is most likely a misspelling of, compared without case; `undefined` when none is near
 * enough, or as near as `atMost`. The first of two equally near candidates wins.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  atMost = Number.POSITIVE_INFINITY,
): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const most = Math.min(bestDistance - 1, atMost, tolerance(Math.max(wanted.length, candidate.length)));
    if (Math.abs(candidate.length - wanted.length) > most) continue;
    const found = editsBetween(wanted, candidate.toLowerCase());
    if (found <= most) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}
