/** Prints how many milliseconds the first work of a bundle in a process takes: `node first-pass.mjs BUNDLE WORK [FILE]`, where WORK is a name that it exports. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { timed } from "./figures.mjs";
import { generate } from "./sql/generate.mjs";

const [bundle, work, file] = process.argv.slice(2);
const { default: program } = await import(pathToFileURL(bundle).href);
const text = file ? readFileSync(file, "utf8") : generate({ size: 1e6 }).text;
console.log(await timed(() => program[work](text)));
