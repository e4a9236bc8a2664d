import type { Span } from "../text/span";
import { comparedName } from "./facts";
import { codeStart, hasMark, mayHoldTable } from "./gate";

/** What the first words of a statement say, read without its tokens. */
export interface Heading {
  /** Whether the statement says nothing more that matters here. */
  readonly isAll: boolean;
  readonly overwrites: readonly { readonly name: string; readonly at: Span }[];
  readonly dropped: readonly string[];
  /** The session flag that is set, in lower case. */
  readonly flags: readonly string[];
  /** The table that gets partitions, where the statement says nothing more. */
  readonly repaired: readonly string[];
}

export const NO_HEADING: Heading = { isAll: false, overwrites: [], dropped: [], flags: [], repaired: [] };

const OVERWRITE = /^(INSERT\s+)OVERWRITE\s+(?:TABLE\s+)?([\w.`]+)/i;
const DROP = /^DROP\s+TABLE\s+(?:IF\s+EXISTS\s+)?([\w.`]+)/i;
const FLAG = /^SET\s+([\w.-]+?)\s*=/i;
const NO_TABLE = /^(?:INSERT|DROP\s+(?!EXTERNAL\b))\b/i;
/** Alone on its line there is nothing wrong with it that could be told. */
const WHOLE_FLAG = /^SET\s+[\w.-]+\s*=[^\r\n]*\s*$/i;
const MSCK = /^MSCK\s+(?:REPAIR\s+)?TABLE\s+([^\s(;]+)(?:\s*;|\s*$|\s+(?:ADD|DROP|SYNC)\b)/i;
const ALTER = /^ALTER\s+TABLE\s+([^\s(;]+)\s+(?:(ADD\s+(?:IF\s+NOT\s+EXISTS\s+)?PARTITION)\b|\w)/i;

export function readHeading(text: string): Heading {
  const start = codeStart(text);
  const head = text.slice(start, start + 400);
  const overwrite = OVERWRITE.exec(head);
  const dropped = DROP.exec(head)?.[1];
  const flag = FLAG.exec(head)?.[1];
  const isPlain = NO_TABLE.test(head) || (start + head.length === text.length && WHOLE_FLAG.test(head));
  const partitions = isPlain ? undefined : partitionsOf(head, text);
  return {
    isAll: (isPlain || partitions !== undefined) && !mayHoldTable(text),
    repaired: partitions ?? [],
    overwrites: overwrite ? [{ name: comparedName(overwrite[2]!), at: overwriteAt(start + overwrite[1]!.length) }] : [],
    dropped: dropped ? [comparedName(dropped)] : [],
    flags: flag ? [flag.toLowerCase()] : [],
  };
}

/** The table that gets partitions, if any; `undefined` where the tokens have to tell. */
function partitionsOf(head: string, text: string): string[] | undefined {
  if (!/^[AM]/i.test(head) || hasMark(text)) return undefined;
  const alter = ALTER.exec(head);
  if (alter) return alter[2] ? [comparedName(alter[1]!)] : [];
  const name = MSCK.exec(head)?.[1];
  return name === undefined ? undefined : [comparedName(name)];
}

const overwriteAt = (start: number): Span => ({ start, end: start + "OVERWRITE".length });
