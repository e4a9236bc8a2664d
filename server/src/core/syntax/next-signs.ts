import { isEscaped } from "../text/escape";
import { NextPlace, orInfinite } from "../text/next-place";

/** Where signs stand next behind places of one text; infinite where they do not. */
export class NextSigns {
  readonly #known = new Map<string, NextPlace>();

  constructor(private readonly text: string) {}

  /** Where a sign stands at a place or behind it. */
  of(sign: string, from: number): number {
    return this.#next(sign, (place) => orInfinite(this.text.indexOf(sign, place))).from(from);
  }

  /** Where one without a backslash before it stands. */
  unescaped(sign: string, from: number): number {
    return this.#next(`\\${sign}`, (place) => this.#findUnescaped(sign, place)).from(from);
  }

  #next(name: string, find: (from: number) => number): NextPlace {
    let next = this.#known.get(name);
    if (!next) {
      next = new NextPlace(find);
      this.#known.set(name, next);
    }
    return next;
  }

  #findUnescaped(sign: string, from: number): number {
    let at = this.text.indexOf(sign, from);
    while (at >= 0 && isEscaped(this.text, at)) at = this.text.indexOf(sign, at + 1);
    return orInfinite(at);
  }
}
