import type { Lexer } from "../syntax/lexer";
import type { Piece } from "../syntax/pieces";
import { type Span, spanOf } from "../text/span";
import { Layout } from "./layout";

export const WORDS = ["extable-ignore", "extable-ignore-start", "extable-ignore-end", "extable-ignore-file"] as const;

/** What every comment that suppresses something has in it; a text without it need not be looked through. */
export const SUPPRESSION = "extable-";

/** One code or glob of a comment. */
export interface Code {
  readonly pattern: string;
  readonly at: Span;
}

/** A comment that begins with a word of ours, or with one that looks like it. */
export interface Directive {
  readonly comment: Span;
  readonly word: string;
  readonly wordAt: Span;
  /** In their order; none means all, where the comment is for a block or the file. */
  readonly codes: readonly Code[];
  /** The line that is meant, where the comment is for one. */
  readonly line: Span | undefined;
  /** What goes with the comment: its line where it is alone there, else the blanks before it. */
  readonly removal: Span;
}

const DIRECTIVE = /^(--+[ \t]*)(extable-[\w-]+)[ \t]*/;
const CODE = /[ \t]*([\w*-]+)[ \t]*(,)?/y;

/** Those of a text, in their order. Their lines are right as long as the text goes on to the ends of these. */
export function readDirectives(lexer: Lexer): Directive[] {
  const layout = new Layout(lexer);
  return layout.comments.flatMap((comment) => readDirective(comment, layout, lexer.text) ?? []);
}

/** Reads `-- extable-ignore a, b: reason`; undefined for a comment that is not for us. */
function readDirective(comment: Piece, layout: Layout, text: string): Directive | undefined {
  if (comment.opening !== "--") return undefined;
  const { start, end } = comment;
  const source = text.slice(start, end);
  const match = DIRECTIVE.exec(source);
  if (!match) return undefined;
  const word = match[2]!;
  const at = start + match[1]!.length;
  const codes = readCodes(source, match[0].length, start);
  return {
    comment: spanOf(start, end),
    word,
    wordAt: spanOf(at, at + word.length),
    codes,
    line: word === "extable-ignore" && codes.length > 0 ? lineMeant(comment, layout) : undefined,
    removal: removalOf(comment, text),
  };
}

/** The line of the comment, or where nothing else stands on it the next line with code. */
function lineMeant(comment: Piece, layout: Layout): Span {
  const line = layout.lineAt(layout.isAlone(comment) ? layout.codeAfter(comment) : comment.start);
  return spanOf(line.start, line.end);
}

function removalOf({ start, end }: Piece, text: string): Span {
  let from = start;
  while (from > 0 && /[^\S\r\n]/.test(text[from - 1]!)) from--;
  const isWholeLine = from === 0 || /[\r\n]/.test(text[from - 1]!);
  const lineBreak = text.startsWith("\r\n", end) ? 2 : end < text.length ? 1 : 0;
  return spanOf(from, isWholeLine ? end + lineBreak : end);
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

/** The same directive in a text where it stands further behind. */
export function movedDirective(directive: Directive, by: number): Directive {
  const moved = ({ start, end }: Span): Span => spanOf(start + by, end + by);
  const { comment, word, wordAt, codes, line, removal } = directive;
  return {
    comment: moved(comment),
    word,
    wordAt: moved(wordAt),
    codes: codes.map(({ pattern, at }) => ({ pattern, at: moved(at) })),
    line: line && moved(line),
    removal: moved(removal),
  };
}
