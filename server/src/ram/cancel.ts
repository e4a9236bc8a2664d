import { setTimeout as delay } from "node:timers/promises";

/** The user no longer wants what was asked for. */
export class CancelledError extends Error {}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CancelledError();
}

/** Waits, unless that is no longer wanted. */
export async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(milliseconds, undefined, signal && { signal });
  } catch {
    throw new CancelledError();
  }
}
