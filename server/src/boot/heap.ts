/** How much of the memory that is in use may be garbage, in percent; 0 leaves it to V8, which lets it grow to several times as much. */
const [LIMITED, LEFT_TO_V8] = [100, 0];

/** How the heap of this process grows. */
export class Heap {
  #setFlags: ((flags: string) => void) | undefined;

  /** What sets it is loaded here: it takes a twentieth of a start. */
  async limit(): Promise<void> {
    this.#setFlags = (await import("node:v8")).setFlagsFromString;
    this.#grow(LIMITED);
  }

  /** Does something as if there were no limit: what V8 compiles is of no use under other flags than those it was taken under. */
  unlimited<Result>(work: () => Result): Result {
    this.#grow(LEFT_TO_V8);
    try {
      return work();
    } finally {
      this.#grow(LIMITED);
    }
  }

  #grow(percent: number): void {
    this.#setFlags?.(`--heap-growing-percent=${percent}`);
  }
}
