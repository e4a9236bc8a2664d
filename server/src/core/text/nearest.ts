import { distance } from "fastest-levenshtein";

/** How many edits a misspelling of a word of that length may be away from it. */
const tolerance = (length: number): number =>
  length <= 3 ? 1 : Math.min(4, Math.ceil(length / 4) + (length <= 6 ? 0 : 1));

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
    const found = distance(wanted, candidate.toLowerCase());
    if (found <= most) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}
