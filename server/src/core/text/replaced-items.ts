/** What of a list was replaced by what: up to `from`, and behind the two ends, both lists hold the same items. */
export interface ReplacedItems {
  readonly from: number;
  /** In the list as it was. */
  readonly oldEnd: number;
  /** In the list as it is. */
  readonly newEnd: number;
}

/** The smallest such stretch of two lists; items are the same where they are identical. */
export function replacedItems<Item>(before: readonly Item[], after: readonly Item[]): ReplacedItems {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let [oldEnd, newEnd] = [before.length, after.length];
  while (oldEnd > from && newEnd > from && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { from, oldEnd, newEnd };
}
