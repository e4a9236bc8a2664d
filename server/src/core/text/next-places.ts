import { lastUpTo } from "./ordered";

/** Where something stands behind places of one text, for one who asks for several behind a place, and then for those behind the next. */
export class NextPlaces {
  /** All from a place on, up to the last that was asked for. */
  #known: number[] = [];
  #from = Number.POSITIVE_INFINITY;

  /** `find` gives the first place from one on; infinite where it stands nowhere. */
  constructor(private readonly find: (from: number) => number) {}

  /** The next, at a place or behind it. */
  from(place: number): number {
    if (place < this.#from) [this.#from, this.#known] = [place, [this.find(place)]];
    const known = this.#known;
    for (let last = known.at(-1)!; last < place; known.push(last)) last = this.find(last + 1);
    return known[lastUpTo(known, place - 1) + 1]!;
  }
}
