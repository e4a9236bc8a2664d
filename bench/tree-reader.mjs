/**
 * Where the command line's floor is for whatever makes objects of SQL: reads each file of a folder, cuts it into statements and
 * makes the trees of its external tables, as they ship, and no more: no model, no rule, no report.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PieceReader } from "../server/src/core/piece-reader";

const folder = process.argv[2];
let count = 0;
for (const name of readdirSync(folder)) {
  const text = readFileSync(path.join(folder, name), "utf8");
  const pieces = new PieceReader(
    () => false,
    () => undefined,
    "",
    (_, { create }) => create.columns.columns.length,
  );
  for (const { reading } of pieces.read(text)) count += reading;
}
console.log(count);
