import { nearest } from "../text/nearest";
import { lacksStored } from "./clause-words";
import type { Cursor } from "./cursor";
import { readEnclosed } from "./enclosed";
import { expectLiteral, expectWords, readNear, standsNear } from "./expect";
import { optional } from "./optional";
import { parseJoinedLiteral } from "./parse-literal";
import { parseOwnProperties } from "./parse-serde";
import { parseUnquotedClass } from "./parse-stored";
import { readBody } from "./parse-tail";
import type { Clause } from "./tree";

/** Reads what follows ROW: `FORMAT SERDE 'class' [WITH SERDEPROPERTIES (…)]` or `FORMAT DELIMITED …`; FORMAT may be read already. */
export function parseRowFormat(cursor: Cursor, start: number, second: string | undefined): Clause {
  if (second !== "FORMAT") expectWords(cursor, "FORMAT");
  if (standsNear(cursor, "SERDE") || cursor.at("string")) return parseSerde(cursor, start);
  readBody(cursor, () => {
    expectWords(cursor, "DELIMITED");
    readDelimiters(cursor);
  });
  return { node: "clause", kind: "row-format-delimited", start, end: cursor.lastEnd };
}

function parseSerde(cursor: Cursor, start: number): Clause {
  expectWords(cursor, "SERDE");
  const serde = readEnclosed(cursor, "string", () => parseJoinedLiteral(cursor)) ?? parseUnquotedClass(cursor);
  if (!serde) cursor.report("value-missing", cursor.lastCharacter, { expected: "ROW FORMAT SERDE" });
  const properties = parseOwnProperties(cursor);
  return {
    node: "clause",
    kind: "row-format-serde",
    start,
    end: cursor.lastEnd,
    ...optional("serde", serde),
    ...optional("properties", properties),
  };
}

/** What DELIMITED may be followed by, in this order; ESCAPED BY belongs to FIELDS. */
const DELIMITERS = [
  "FIELDS TERMINATED BY",
  "ESCAPED BY",
  "COLLECTION ITEMS TERMINATED BY",
  "MAP KEYS TERMINATED BY",
  "LINES TERMINATED BY",
  "NULL DEFINED AS",
].map((name) => ({ name, words: name.split(" ") }));

function readDelimiters(cursor: Cursor): void {
  let before = -1;
  for (let at = delimiterAhead(cursor, before); at >= 0; at = delimiterAhead(cursor, before)) {
    const { name, words } = DELIMITERS[at]!;
    const start = cursor.peek()!.start;
    readNearest(cursor, words);
    const span = { start, end: cursor.lastEnd };
    expectLiteral(cursor, name);
    if (at === before) cursor.report("clause-duplicate", span, { found: name });
    else if (at < before)
      cursor.report("clause-order", span, { found: name, expected: `<${DELIMITERS[before]!.name}` });
    else if (at === 1 && before < 0)
      cursor.report("clause-order", span, { found: name, expected: ">FIELDS TERMINATED BY" });
    before = Math.max(at, before);
  }
}

/** Reads the words of one; before the second, a short first word counts as misspelt, too. */
function readNearest(cursor: Cursor, [first, ...rest]: readonly string[]): void {
  const isThere = cursor.word(1) === rest[0];
  if (isThere) readNear(cursor, first!);
  expectWords(cursor, ...(isThere ? rest : [first!, ...rest]));
}

/** Which of them stands ahead, be its first word misspelt or missing. */
function delimiterAhead(cursor: Cursor, before: number): number {
  const at = DELIMITERS.findIndex(({ words: [first] }) => cursor.isWord(first!));
  if (at >= 0 || cursor.done || lacksStored(cursor)) return at;
  return DELIMITERS.findIndex(
    ({ words: [first, second] }, i) =>
      i > before &&
      (cursor.isWord(second!) || (cursor.word(1) === second && nearest(cursor.word(), [first!]) !== undefined)),
  );
}
