import { lastUpTo } from "./ordered";

/**
 * Values by the places that they are of. Made for places that come in their order, and are asked for in it: a map of so
 * many numbers would look for each in another part of the memory.
 */
export class ByPlace<Value> {
  readonly #places: number[] = [];
  readonly #values: Value[] = [];
  /** The one behind the last that was found. */
  #next = 0;

  get(place: number): Value | undefined {
    const index = this.#places[this.#next] === place ? this.#next : lastUpTo(this.#places, place);
    if (this.#places[index] !== place) return undefined;
    this.#next = index + 1;
    return this.#values[index];
  }

  set(place: number, value: Value): void {
    const before = lastUpTo(this.#places, place);
    const isKnown = this.#places[before] === place;
    if (before === this.#places.length - 1 && !isKnown) {
      this.#places.push(place);
      this.#values.push(value);
    } else {
      this.#places.splice(isKnown ? before : before + 1, isKnown ? 1 : 0, place);
      this.#values.splice(isKnown ? before : before + 1, isKnown ? 1 : 0, value);
    }
  }
}
