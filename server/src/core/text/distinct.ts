/** A slot for each of the last bits of a hash, with the number of the list that was there last. */
const SLOTS = new Int32Array(16384);
let lists = 0;

/** Whether the items of a list have hashes that all differ. Quick, and false where it is not sure. */
export function areDistinct<Item>(items: readonly Item[], hashOf: (item: Item) => number): boolean {
  lists = (lists + 1) | 0;
  for (const item of items) {
    const hash = hashOf(item);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS.length - 1);
    if (SLOTS[slot] === lists) return false;
    SLOTS[slot] = lists;
  }
  return true;
}
