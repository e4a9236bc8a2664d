/** What is watched may change unheard: not all file systems tell. So no state holds for longer. */
const HOLDS_MS = 60_000;

/** Names the state that files are in: another name, once any of them may have changed. */
export class WatchedState {
  #changes = 0;
  #since: number | undefined;

  changed(): void {
    this.#changes++;
    this.#since = undefined;
  }

  /** The name at a time, in milliseconds. */
  name(now: number): string {
    this.#since ??= now;
    if (now - this.#since > HOLDS_MS) {
      this.#changes++;
      this.#since = now;
    }
    return String(this.#changes);
  }
}
