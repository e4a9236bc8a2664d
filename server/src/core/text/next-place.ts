/** Where something stands next behind places of one text; what was looked through for it is not looked through again. */
export class NextPlace {
  #from = 0;
  #at = -1;

  /** `find` gives the first place from one on; infinite where it stands nowhere. */
  constructor(private readonly find: (from: number) => number) {}

  /** At a place or behind it. */
  from(place: number): number {
    if (place < this.#from || place > this.#at) {
      this.#at = this.find(place);
      this.#from = place;
    }
    return this.#at;
  }
}

export const orInfinite = (index: number): number => (index < 0 ? Number.POSITIVE_INFINITY : index);
