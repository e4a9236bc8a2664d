/** Prints how many milliseconds the first work of a bundle in a process takes: `node first-pass.mjs BUNDLE check|passOver`. */
import { pathToFileURL } from "node:url";
import { timed } from "../figures.mjs";
import { generate } from "../sql/generate.mjs";

const [file, work] = process.argv.slice(2);
const { default: bundle } = await import(pathToFileURL(file).href);
const { text } = generate({ size: 1e6 });
console.log(await timed(() => bundle[work](text)));
