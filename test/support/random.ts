/** A small seeded generator, so that a failing run can be repeated. */
export class Random {
  #state: number;

  /** Of what may be left out, one in `share` is there. */
  constructor(
    seed: number,
    readonly share = 3,
  ) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 4294967296) * limit);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }

  /** A text that may be left out: it or nothing. */
  maybe(text: () => string): string {
    return this.below(this.share) === 0 ? text() : "";
  }
}
