/** The floor for the command line: reads each file of a folder and passes over its text once. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { tokenize } from "./tokenizer.mjs";

const folder = process.argv[2];
let count = 0;
for (const name of readdirSync(folder)) count += tokenize(readFileSync(path.join(folder, name), "utf8"));
console.log(count);
