/** Where checking takes longer than its text is long: each fragment in each place, at one size and at eight times that. */
import { printRow, timed } from "../figures.mjs";
import { fragments, places } from "../sql/fragments.mjs";

const [SIZE, TIMES] = [5e4, 8];
/** Of what grows with the square of a text's length it would be eight; collecting garbage makes up to two of what does not. */
const ALLOWED = 3;
/** Below that, what is measured is what V8 is doing. */
const FEW_MILLISECONDS = 60;

/** Prints what grows faster than its text, of about two thousand texts. */
export async function measureFragments({ bundles }) {
  const { check } = await bundles.load("core");
  const taken = async (text) => Math.min(await timed(() => check(text)), await timed(() => check(text)));
  for (const [place, make] of Object.entries(places)) {
    for (const fragment of fragments) {
      const floor = TIMES * (await taken(make(fragment, SIZE)));
      const ours = await taken(make(fragment, TIMES * SIZE));
      if (ours > FEW_MILLISECONDS && ours > ALLOWED * floor) {
        printRow(`${JSON.stringify(fragment)} ${place}, ${(TIMES * SIZE) / 1e3} KB`, { ours, floor, target: ALLOWED });
      }
    }
  }
}
