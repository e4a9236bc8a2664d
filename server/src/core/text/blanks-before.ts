import type { Span } from "./span";

/** How far before a place it is looked for what its line begins with: further back, a comment is taken to be possible. */
const LONGEST_LINE = 2000;

/** A part of a statement with the blanks before it; without them where a comment stands there, which would swallow what follows. */
export function withBlanksBefore(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - LONGEST_LINE), start);
  const code = before.trimEnd();
  const line = code.slice(Math.max(code.lastIndexOf("\n"), code.lastIndexOf("\r")) + 1);
  const mayBeComment = line.includes("--") || (line === code && start > LONGEST_LINE);
  return { start: mayBeComment ? start : start - (before.length - code.length), end };
}
