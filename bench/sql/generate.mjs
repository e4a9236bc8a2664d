/** Makes MaxCompute SQL of a given size; the same options give the same text. */
import { externalTable } from "./external-table.mjs";
import { namesOf } from "./names.mjs";
import { otherStatement } from "./other-statement.mjs";
import { seeded } from "./random.mjs";

/**
 * `size` in UTF-16 units, filled up by a comment; `share` of it in external tables, `faults` the probability that one of
 * those has a mistake. Returns the text and where its external tables stand.
 */
export function generate({ size, seed = 1, share = 0.3, faults = 0.1 }) {
  const random = seeded(seed);
  const names = namesOf(random);
  const parts = [];
  const tables = [];
  let length = 0;
  let inTables = 0;
  for (;;) {
    const isTable = share > 0 && inTables <= share * length;
    const statement = isTable ? externalTable(random, names, faults) : otherStatement(random, names);
    const part = `${statement}${random.chance(0.5) ? "\n\n" : "\n"}`;
    if (length + part.length > size) break;
    if (isTable) tables.push({ start: length, end: length + statement.length });
    if (isTable) inTables += part.length;
    parts.push(part);
    length += part.length;
  }
  const left = size - length;
  return { text: parts.join("") + (left > 4 ? `-- ${"x".repeat(left - 4)}\n` : " ".repeat(left)), tables };
}
