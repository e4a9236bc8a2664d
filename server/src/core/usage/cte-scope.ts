/** The names that WITH gives where a reader stands; a name may be given on several levels. */
export class CteScope {
  readonly #depths = new Map<string, number>();

  has(name: string): boolean {
    return this.#depths.has(name);
  }

  add(name: string): void {
    this.#depths.set(name, (this.#depths.get(name) ?? 0) + 1);
  }

  delete(name: string): void {
    const depth = (this.#depths.get(name) ?? 0) - 1;
    if (depth > 0) this.#depths.set(name, depth);
    else this.#depths.delete(name);
  }
}
