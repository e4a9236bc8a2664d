import { Lexer } from "../syntax/lexer";
import { splitStatements } from "../syntax/split";
import type { Span } from "../text/span";
import { StatementReader } from "./statement-reader";
import { Words } from "./words";

/** A place that names a table, for whatever. */
export interface NamedTable {
  /** The parts of the name in lower case, back-quotes left out: project, schema, table. */
  readonly name: readonly string[];
  readonly at: Span;
}

/** Where the statements of a text name tables: where they use their data, and where they create, change, describe or drop them. */
export function readTableNames(text: string): NamedTable[] {
  const lexer = new Lexer(text);
  const found: NamedTable[] = [];
  for (const statement of splitStatements(lexer)) {
    const words = new Words(lexer, statement);
    const named = new Map(inHead(words).map((table) => [table.at.start, table]));
    for (const { name, at } of new StatementReader(words).read()) named.set(at.start, { name, at });
    for (const table of [...named.values()].sort((a, b) => a.at.start - b.at.start)) found.push(table);
  }
  return found;
}

/** What stands before the name in statements that begin with a word. */
const BEFORE_NAME: Readonly<Record<string, readonly (readonly string[])[]>> = {
  CREATE: [["TABLE", "IF", "NOT", "EXISTS"], ["TABLE"]],
  ALTER: [["TABLE", "IF", "EXISTS"], ["TABLE"]],
  DROP: [["TABLE", "IF", "EXISTS"], ["TABLE"]],
  DESC: [["EXTENDED"], []],
  DESCRIBE: [["EXTENDED"], []],
  SHOW: [["CREATE", "TABLE"], ["PARTITIONS"]],
};

/** Between the first word and TABLE: OR REPLACE, TEMPORARY, EXTERNAL. */
const MOST_BETWEEN = 4;

function inHead(words: Words): NamedTable[] {
  const verb = words.word(0);
  for (const before of Object.hasOwn(BEFORE_NAME, verb) ? BEFORE_NAME[verb]! : []) {
    const at = placeOf(words, before);
    const found = at === undefined ? undefined : words.name(at + before.length);
    if (!found) continue;
    const like = words.is(found.next, "LIKE") ? words.name(found.next + 1) : undefined;
    return [found, ...(like ? [like] : [])].map(({ parts, at: span }) => ({ name: parts, at: span }));
  }
  return [];
}

function placeOf(words: Words, before: readonly string[]): number | undefined {
  const most = before[0] === "TABLE" ? MOST_BETWEEN : 1;
  for (let at = 1; at <= most; at++) if (words.is(at, ...before)) return at;
  return undefined;
}
