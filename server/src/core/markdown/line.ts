const TAB = 4;

/** A place that moves through one line of a page, by columns: a tab leads to the next fourth one. */
export class LineCursor {
  #column = 0;
  /** What is left of a tab that was used in part. */
  #spare = 0;

  constructor(
    private readonly line: string,
    public at = 0,
  ) {}

  get rest(): string {
    return this.line.slice(this.at);
  }

  get isBlank(): boolean {
    return this.rest.trim() === "";
  }

  /** How many columns of blanks are ahead. */
  get indent(): number {
    let column = this.#column;
    for (let at = this.at; at < this.line.length; at++) {
      const width = this.#width(at, column);
      if (width === 0) break;
      column += width;
    }
    return this.#spare + column - this.#column;
  }

  /** Goes over at most as many columns of blanks. */
  skip(columns: number): void {
    let left = columns - this.#spare;
    this.#spare = Math.max(0, -left);
    while (left > 0) {
      const width = this.#width(this.at, this.#column);
      if (width === 0) return;
      this.at++;
      this.#column += width;
      left -= width;
    }
    this.#spare = Math.max(this.#spare, -left);
  }

  /** Goes over characters that are no blanks. */
  pass(count: number): void {
    this.at += count;
    this.#column += count;
  }

  #width(at: number, column: number): number {
    const character = this.line[at];
    return character === " " ? 1 : character === "\t" ? TAB - (column % TAB) : 0;
  }
}
