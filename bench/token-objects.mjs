/**
 * Prints how many milliseconds the first so many objects of a process take, as small as an object of a token can be: `node token-objects.mjs COUNT`.
 * No reader can do without them that looks at a statement more than once.
 */
import { timed } from "./figures.mjs";

const kinds = ["word", "space", "("];
const keep = [];
const make = () => {
  for (let at = 0, count = Number(process.argv[2]); at < count; at++) {
    keep.push({ kind: kinds[at % kinds.length], start: at, end: at + 1 });
  }
};
console.log(await timed(make));
