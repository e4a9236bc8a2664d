import { planRole } from "../core/index";
import { type Patience, pause, SETTLING_ATTEMPTS, waitAfter } from "../ram/index";
import type { SeenRole } from "./roles";

/** Whether the tables of a role lack nothing that could be added. */
const isSettled = ({ role, seen }: SeenRole): boolean =>
  seen.kind === "unread" || planRole(role, seen, { own: [], rotate: false }).steps.length === 0;

/** Looks at roles after all steps were done: again where that does not show yet, since RAM takes a moment to know it everywhere. */
export async function readBack(
  look: () => Promise<SeenRole[]>,
  patience: Patience,
  signal?: AbortSignal,
): Promise<SeenRole[]> {
  for (let attempt = 1; ; attempt++) {
    const seen = await look();
    if (attempt >= SETTLING_ATTEMPTS || seen.every(isSettled)) return seen;
    await pause(waitAfter(attempt, patience), signal);
  }
}
