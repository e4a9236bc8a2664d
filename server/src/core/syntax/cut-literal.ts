import { insert } from "../text/edit";
import type { Cursor } from "./cursor";
import { mayFollowLiteral } from "./keywords";
import type { Token } from "./token";
import type { Literal } from "./tree";

/** How many tokens are looked through for the quote that was meant to end a literal. */
const AHEAD = 40;
const NOT_INSIDE: ReadonlySet<string> = new Set([",", ";", "(", ")", "="]);

/**
 * Reads what belongs to the literal before it that a quote inside has cut, as in `'driver's id'`: a word stands right behind
 * that quote, and another quote on its line, behind a word.
 */
export function readCut(cursor: Cursor, token: Token): Literal | undefined {
  const length = lengthBehind(cursor, token);
  if (length === 0) return undefined;
  const last = cursor.peek(length - 1)!;
  const isSecond = last.end - last.start > 1;
  const edits = [token.end - 1, ...(isSecond ? [last.start] : [])].map((at) => insert(at, "\\"));
  cursor.report("quote-inside", { start: token.end - 1, end: last.end }, { edits });
  cursor.reset(cursor.position + length);
  const value = cursor.text.slice(token.start + 1, last.end - 1);
  return { node: "literal", start: token.start, end: last.end, value, quoted: true, contentStart: token.start + 1 };
}

function lengthBehind(cursor: Cursor, { note, start }: Token): number {
  const quote = cursor.text[start]!;
  if (note !== undefined || !cursor.at("word") || !cursor.isAdjacent() || mayFollowLiteral(cursor.textAt())) return 0;
  for (let ahead = 1; ahead < AHEAD; ahead++) {
    const token = cursor.peek(ahead);
    if (!token || cursor.startsLine(ahead) || NOT_INSIDE.has(token.kind)) return 0;
    if ((token.kind !== "other" && token.kind !== "string") || cursor.text[token.start] !== quote) continue;
    return cursor.isAdjacent(ahead) && !cursor.text.slice(start, token.end).includes("\\") ? ahead + 1 : 0;
  }
  return 0;
}
