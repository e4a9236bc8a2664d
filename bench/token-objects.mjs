/**
 * Prints how many milliseconds the first so many objects of a process take, as small as an object of a token can be: `node token-objects.mjs COUNT`.
 * No reader can do without them that looks at a statement more than once.
 */
import { timed } from "./figures.mjs";

const kinds = ["word", "space", "("];
const count = Number(process.argv[2]);
/** What is made has to stay. */
let kept;
const make = () => {
  kept = new Array(count);
  for (let at = 0; at < count; at++) kept[at] = { kind: kinds[at % kinds.length], start: at, end: at + 1 };
};
console.log(await timed(make));
process.exitCode = kept.length === count ? 0 : 1;
