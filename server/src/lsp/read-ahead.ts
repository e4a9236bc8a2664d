import type { KeptParts } from "../core/index";
import { turn } from "./session";
import type { Snapshot } from "./snapshot";

/** How much is read between two looks at what the client says, in UTF-16 units: some ten milliseconds. */
const STRETCH = 2 ** 16;

/**
 * Reads something of all parts of a long script, a stretch at a time, so that other questions are answered in between. `latest`
 * gives the version of now, and throws once the answer is not wanted any more.
 */
export async function readAhead(kept: KeptParts<unknown>, latest: () => Snapshot | undefined): Promise<void> {
  let snapshot = latest();
  for (let at = 0; snapshot?.isScript && !snapshot.hasRead(kept) && at + STRETCH < snapshot.length; at += STRETCH) {
    snapshot.each(kept, { start: at, end: at + STRETCH });
    await turn();
    snapshot = latest();
  }
}
