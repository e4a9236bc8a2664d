/** Where signs stand next behind places of one text; what was looked through for one is not looked through again. */
export class NextSigns {
  readonly #known = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(readonly text: string) {}

  /** Where a sign stands at a place or behind it; -1 where it does not. */
  of(sign: string, from: number): number {
    const known = this.#known.get(sign);
    if (known && known.from <= from && (known.at < 0 || known.at >= from)) return known.at;
    const at = this.text.indexOf(sign, from);
    this.#known.set(sign, { from, at });
    return at;
  }
}
