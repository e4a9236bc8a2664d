/** Where a word stands in a text, for whoever goes through the text from its start to its end: it is looked for once. */
export class Occurrences {
  #next = -1;

  constructor(
    private readonly text: string,
    private readonly word: string,
  ) {}

  /** Whether it begins at a place from `start` up to `end`. */
  isIn(start: number, end: number): boolean {
    if (this.word === "") return false;
    if (this.#next < start) {
      const found = this.text.indexOf(this.word, start);
      this.#next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#next < end;
  }
}
