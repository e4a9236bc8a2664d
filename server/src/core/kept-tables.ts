import type { ExternalTable } from "./table/model";

/** The tables of a piece of text. */
export interface PieceTables {
  /** The external tables that are created. */
  readonly tables: readonly ExternalTable[];
  /** These, and as much of tables as other statements have: all that the rules look at. */
  readonly checked: readonly ExternalTable[];
}

export const NO_TABLES: PieceTables = { tables: [], checked: [] };

/**
 * Tables that may be let go once they were checked, and are read again when somebody asks: a long script has thousands,
 * and mostly only the one that is typed in matters again. `again` is absent where reading again might say otherwise.
 */
export class KeptTables {
  readonly count: number;
  #held: PieceTables | undefined;
  #loose: WeakRef<PieceTables> | undefined;

  constructor(
    tables: PieceTables,
    private readonly again?: () => PieceTables,
  ) {
    this.#held = tables;
    this.count = tables.checked.length;
  }

  get(): PieceTables {
    const known = this.#held ?? this.#loose?.deref();
    if (known) return known;
    const read = this.again?.() ?? NO_TABLES;
    this.#loose = new WeakRef(read);
    return read;
  }

  letGo(): void {
    if (this.again) this.#held = undefined;
  }
}
