import { pause } from "./cancel";
import { isPassing } from "./fault";

/** How often and how long something is tried again; times in milliseconds. */
export interface Patience {
  readonly attempts: number;
  /** The first wait is at most this long, each further one at most twice that before. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** After this time nothing is tried again. */
  readonly total: number;
}

const PATIENCE: Patience = { attempts: 4, firstWait: 300, longestWait: 5000, total: 30_000 };

/** How often something is looked for that was just made: with the waits of above for about 15 seconds. */
export const SETTLING_ATTEMPTS = 7;

/** With another first wait where `EXTABLE_RETRY_WAIT` has one: a thousand tests cannot wait as a user can. */
export function patienceOf({ EXTABLE_RETRY_WAIT: wait }: NodeJS.ProcessEnv): Patience {
  const firstWait = Number(wait ?? "");
  return wait && firstWait >= 0 ? { ...PATIENCE, firstWait } : PATIENCE;
}

/** Between half and all of what the attempt allows, so that many callers do not come back at once. */
export function waitAfter(attempt: number, { firstWait, longestWait }: Patience): number {
  const most = Math.min(firstWait * 2 ** (attempt - 1), longestWait);
  return most * (0.5 + Math.random() / 2);
}

/** Tries again what may pass by itself. Only for questions: what changes something may have been done. */
export async function retry<T>(ask: () => Promise<T>, patience: Patience, signal?: AbortSignal): Promise<T> {
  const start = Date.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error) || attempt >= patience.attempts) throw error;
      const wait = Math.max(waitAfter(attempt, patience), Math.min(error.retryAfter, patience.longestWait));
      if (Date.now() + wait - start > patience.total) throw error;
      await pause(wait, signal);
    }
  }
}
