/**
 * Which of two lists belong together: for each of the first, the index in the second. Lists that are `whole` and as long
 * as each other meet by position. Of others, those meet that have the same name, and between two such those that are
 * left, where there are as many on both sides. What nothing tells has no partner.
 */
export function align(first: readonly string[], second: readonly string[], whole: boolean): (number | undefined)[] {
  if (whole && first.length === second.length) return first.map((_, i) => i);
  const partners = sameNames(first, second);
  const isOrdered = inOrder(partners.filter((at) => at !== undefined));
  return whole && isOrdered ? filledBetween(partners, second.length) : partners;
}

/** Names that stand once on both sides, compared without case. */
function sameNames(first: readonly string[], second: readonly string[]): (number | undefined)[] {
  const [ours, theirs] = [placesOf(first), placesOf(second)];
  return first.map((name, i) => (ours.get(folded(name)) === i ? theirs.get(folded(name)) : undefined));
}

const folded = (name: string): string => name.toLowerCase();

/** Where each name stands; `undefined` for one that stands more than once. */
function placesOf(names: readonly string[]): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (const [i, name] of names.entries()) places.set(folded(name), places.has(folded(name)) ? undefined : i);
  return places;
}

const inOrder = (numbers: readonly number[]): boolean => numbers.every((at, i) => i === 0 || at > numbers[i - 1]!);

/** Fills what is left between neighbours, where equally many are left on both sides. */
function filledBetween(partners: readonly (number | undefined)[], length: number): (number | undefined)[] {
  const filled = [...partners];
  let [before, other] = [-1, -1];
  for (let i = 0; i <= partners.length; i++) {
    const at = i === partners.length ? length : partners[i];
    if (at === undefined) continue;
    if (at - other === i - before) for (let step = 1; step < i - before; step++) filled[before + step] = other + step;
    [before, other] = [i, at];
  }
  return filled;
}
