const SLOTS = 256;

/** Finds words of a text in a list of keywords, whatever their case, without taking them out of the text. */
export class Keywords<Entry extends { readonly name: string }> {
  readonly #slots: Entry[][] = Array.from({ length: SLOTS }, () => []);

  /** Their names are of letters and `_`, in upper case. */
  constructor(entries: readonly Entry[]) {
    for (const entry of entries) this.#slots[slotOf(entry.name, 0, entry.name.length)]!.push(entry);
  }

  /** The keyword that stands from `start` to `end`. */
  find(text: string, start: number, end: number): Entry | undefined {
    for (const entry of this.#slots[slotOf(text, start, end)]!) if (isAt(text, start, end, entry.name)) return entry;
    return undefined;
  }
}

/** By the first letter and the length. */
const slotOf = (text: string, start: number, end: number): number =>
  (text.charCodeAt(start) & 31) | (((end - start) & 7) << 5);

function isAt(text: string, start: number, end: number, name: string): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++) {
    const code = text.charCodeAt(start + i);
    if (code !== name.charCodeAt(i) && code !== name.charCodeAt(i) + 32) return false;
  }
  return true;
}
