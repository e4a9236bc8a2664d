import type { Piece } from "../syntax/pieces";
import { type Span, spanOf } from "../text/span";

export const WORDS = ["extable-ignore", "extable-ignore-start", "extable-ignore-end", "extable-ignore-file"] as const;

export type Word = (typeof WORDS)[number];

/** One code or glob of a comment. */
export interface Code {
  readonly pattern: string;
  readonly at: Span;
}

/** A comment that begins with a word of ours, or with one that looks like it. */
export interface Directive {
  readonly comment: Piece;
  readonly word: string;
  /** In their order; none means all, where the comment is for a block or the file. */
  readonly codes: readonly Code[];
}

const DIRECTIVE = /^(--+[ \t]*)(extable-[\w-]+)[ \t]*/;
const CODE = /[ \t]*([\w*-]+)[ \t]*(,)?/y;

/** Reads `-- extable-ignore a, b: reason`; undefined for a comment that is not for us. */
export function readDirective(comment: Piece, text: string): Directive | undefined {
  if (comment.opening !== "--") return undefined;
  const source = text.slice(comment.start, comment.end);
  const match = DIRECTIVE.exec(source);
  if (!match) return undefined;
  return { comment, word: match[2]!, codes: readCodes(source, match[0].length, comment.start) };
}

function readCodes(source: string, from: number, offset: number): Code[] {
  const codes: Code[] = [];
  CODE.lastIndex = from;
  for (let match = CODE.exec(source); match; match = CODE.exec(source)) {
    const start = offset + match.index + match[0].indexOf(match[1]!);
    codes.push({ pattern: match[1]!, at: spanOf(start, start + match[1]!.length) });
    if (!match[2]) break;
  }
  return codes;
}
