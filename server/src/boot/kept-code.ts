import type { CodeCache } from "./code-cache";

/** By how much the code has to have grown to be worth writing. */
const GROWN = 1.02;

/** The code of a running program as it is in the cache: V8 compiles a function when it is first called, so it grows. */
export class KeptCode {
  /** `size` is that of the code that was read, 0 for none; `compiled` gives all that is compiled by now. */
  constructor(
    private readonly cache: CodeCache,
    private size: number,
    private readonly compiled: () => Buffer,
  ) {}

  /** Whether nothing was kept before. */
  get isNew(): boolean {
    return this.size === 0;
  }

  /** Keeps what is compiled by now, where that is more than before: V8 also drops what has not run for long. */
  update(): void {
    const code = this.compiled();
    if (code.length <= this.size * GROWN) return;
    this.cache.write(code);
    this.size = code.length;
  }
}
