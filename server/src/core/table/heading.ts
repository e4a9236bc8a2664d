import type { Span } from "../text/span";
import { comparedName } from "./facts";
import { leadingTrivia, mayHoldTable } from "./gate";

/** What the first words of a statement say, read without its tokens. */
export interface Heading {
  /** Whether the statement says nothing more that matters here. */
  readonly isAll: boolean;
  readonly overwrites: readonly { readonly name: string; readonly at: Span }[];
  readonly dropped: readonly string[];
  /** The session flag that is set, in lower case. */
  readonly flags: readonly string[];
}

const OVERWRITE = /^INSERT\s+(OVERWRITE)\s+(?:TABLE\s+)?([\w.`]+)/di;
const DROP = /^DROP\s+TABLE\s+(?:IF\s+EXISTS\s+)?([\w.`]+)/i;
const FLAG = /^SET\s+([\w.-]+?)\s*=/i;
const NO_TABLE = /^(?:INSERT|DROP\s+(?!EXTERNAL\b))\b/i;

export function readHeading(text: string): Heading {
  let start = 0;
  for (const { length } of leadingTrivia(text)) start += length;
  const head = text.slice(start, start + 400);
  const overwrite = OVERWRITE.exec(head);
  const dropped = DROP.exec(head)?.[1];
  const flag = FLAG.exec(head)?.[1];
  return {
    isAll: NO_TABLE.test(head) && !mayHoldTable(text),
    overwrites: overwrite ? [{ name: comparedName(overwrite[2]!), at: wordAt(overwrite.indices![1]!, start) }] : [],
    dropped: dropped ? [comparedName(dropped)] : [],
    flags: flag ? [flag.toLowerCase()] : [],
  };
}

const wordAt = ([from, to]: readonly [number, number], start: number): Span => ({
  start: start + from,
  end: start + to,
});
