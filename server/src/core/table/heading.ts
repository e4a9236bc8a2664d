import { codeStart } from "../syntax/leading";
import type { Span } from "../text/span";
import { comparedName } from "./facts";
import { hasMark, mayHoldTable } from "./may-be-ours";

/** What the first words of a statement say, read without its tokens. */
export interface Heading {
  /** Whether the statement says nothing more that matters here. */
  readonly isAll: boolean;
  readonly overwrites: readonly { readonly name: string; readonly at: Span }[];
  readonly dropped: readonly string[];
  /** The session flag that is set; its name in lower case. */
  readonly flags: readonly { readonly name: string; readonly at: Span }[];
  /** Its name, where it is switched off. */
  readonly off: readonly string[];
  /** The table that gets partitions, where the statement says nothing more. */
  readonly repaired: readonly string[];
}

/** Of a statement that says nothing of all this. */
export const NO_HEADING: Heading = { isAll: false, overwrites: [], dropped: [], flags: [], off: [], repaired: [] };

const OVERWRITE = /^(INSERT\s+)OVERWRITE\s+(?:TABLE\s+)?([\w.`]+)/i;
const INSERT = /^INSERT\b/i;
const DROP = /^DROP\s+(?!EXTERNAL\b)/i;
const DROPPED = /^DROP\s+TABLE\s+(?:IF\s+EXISTS\s+)?([\w.`]+)/i;
const FLAG = /^(SET\s+)([\w.-]+?)\s*=(\s*false\b)?/i;
/** Alone on its line there is nothing wrong with it that could be told. */
const WHOLE_FLAG = /^SET\s+[\w.-]+\s*=[^\r\n]*\s*$/i;
/** As it should be; any other has to be read for what is wrong with it. */
const MSCK =
  /^MSCK\s+(?:REPAIR\s+)?TABLE\s+([A-Za-z_]\w*(?:\.[A-Za-z_]\w*){0,2})(?:\s+(?:ADD|DROP|SYNC)\s+PARTITIONS)?\s*(?:;|$)/i;
const ALTER = /^ALTER\s+TABLE\s+([^\s(;]+)\s+(?:(ADD\s+(?:IF\s+NOT\s+EXISTS\s+)?PARTITION)\b|\w)/i;
/** Between words a comment may hold anything. */
const COMMENT = /--|\/\*/;
/** A line that begins another statement. */
const FURTHER = /\n[ \t]*(?:ALTER|CREATE|DROP|INSERT|LOAD|MSCK|SELECT|SET|UNLOAD)\b/i;

/** Reads the first words of a statement, behind the comments before it. */
export function readHeading(text: string): Heading {
  const start = codeStart(text);
  const head = text.slice(start, start + 400);
  const isWhole = start + head.length === text.length;
  switch (head.charCodeAt(0) | 32) {
    case 105: // i
      return INSERT.test(head)
        ? { ...NO_HEADING, isAll: !mayHoldTable(text), overwrites: overwritten(head, start) }
        : NO_HEADING;
    case 100: // d
      return DROP.test(head)
        ? { ...NO_HEADING, isAll: !mayHoldTable(text), dropped: named(DROPPED.exec(head)?.[1]) }
        : NO_HEADING;
    case 115: // s
      return withFlag(FLAG.exec(head), start, isWhole && WHOLE_FLAG.test(head) && !mayHoldTable(text));
    case 97: // a
    case 109: {
      // m
      const code = text.slice(start);
      const repaired = COMMENT.test(code) ? undefined : partitionsOf(head, code);
      return repaired ? { ...NO_HEADING, isAll: !mayHoldTable(text), repaired } : NO_HEADING;
    }
    default:
      return NO_HEADING;
  }
}

const named = (name: string | undefined): readonly string[] => (name === undefined ? [] : [comparedName(name)]);

function withFlag(found: RegExpExecArray | null, start: number, isAll: boolean): Heading {
  if (!found) return { ...NO_HEADING, isAll };
  const [, words, written, off] = found;
  const at = start + words!.length;
  const name = written!.toLowerCase();
  return { ...NO_HEADING, isAll, flags: [{ name, at: { start: at, end: at + name.length } }], off: off ? [name] : [] };
}

function overwritten(head: string, start: number): Heading["overwrites"] {
  const found = OVERWRITE.exec(head);
  if (!found) return [];
  const at = start + found[1]!.length;
  return [{ name: comparedName(found[2]!), at: { start: at, end: at + "OVERWRITE".length } }];
}

/** The table that gets partitions, if any; `undefined` where the tokens have to tell. */
function partitionsOf(head: string, code: string): string[] | undefined {
  if (hasMark(code)) return undefined;
  const alter = ALTER.exec(head);
  if (alter?.[2]) return FURTHER.test(code) ? undefined : [comparedName(alter[1]!)];
  if (alter) return [];
  const name = MSCK.exec(head)?.[1];
  return name === undefined ? undefined : [comparedName(name)];
}
