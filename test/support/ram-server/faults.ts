/** What goes wrong with a request, in place of an answer or after the work for it was done. */
export type FaultKind =
  | "throttled"
  | "unavailable"
  | "reset"
  | "hang"
  | "html"
  | "html-success"
  | "empty"
  | "broken-off"
  | "slow"
  | "expired-token"
  | "skewed"
  | "refused"
  | "not-found-yet"
  | "answer-lost";

export interface PlannedFault {
  readonly kind: FaultKind;
  /** The action it happens to; any where that is absent. */
  readonly on?: string;
  /** Which of these requests is the first that it happens to, from 1. */
  readonly from?: number;
  /** To how many requests it happens; to all that follow where that is absent. */
  readonly times?: number;
}

/** Says of one request after the other what goes wrong with it. */
export class FaultPlan {
  readonly #faults: readonly PlannedFault[];
  readonly #seen: number[];

  constructor(faults: readonly PlannedFault[]) {
    this.#faults = faults;
    this.#seen = faults.map(() => 0);
  }

  next(action: string): FaultKind | undefined {
    let found: FaultKind | undefined;
    this.#faults.forEach(({ kind, on, from = 1, times = Number.POSITIVE_INFINITY }, index) => {
      if (on !== undefined && on !== action) return;
      const count = ++this.#seen[index]!;
      if (count >= from && count < from + times) found ??= kind;
    });
    return found;
  }
}
