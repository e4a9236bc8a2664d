import type { Piece } from "../syntax/pieces";
import type { Span } from "../text/span";
import { type Code, type Directive, readDirective, WORDS } from "./directive";
import type { Layout } from "./layout";

/** What a comment suppresses: the findings of its codes that begin within `covers`. */
export interface Suppression {
  readonly comment: Piece;
  /** The comment that ends the block. */
  readonly end?: Piece;
  readonly covers: Span;
  readonly codes: readonly Code[];
  /** Whether no code was named, and all are meant. */
  readonly all: boolean;
}

export interface Suppressions {
  /** Sorted by where they begin to cover. */
  readonly taken: readonly Suppression[];
  /** Comments that can suppress nothing, whatever is found. */
  readonly void: readonly Directive[];
}

/** The suppressions of a text, by its comments. A block that is never ended goes to the end of the text. */
export function readSuppressions(text: string, layout: Layout): Suppressions {
  const taken: Suppression[] = [];
  const odd: Directive[] = [];
  const open: Directive[] = [];
  const take = (directive: Directive, covers: Span, end?: Piece): void => {
    const all = directive.codes.length === 0;
    const codes = all ? [{ pattern: "*", at: commentSpan(directive.comment) }] : directive.codes;
    taken.push({ comment: directive.comment, covers, codes, all, ...(end && { end }) });
  };
  for (const comment of layout.comments) {
    const directive = readDirective(comment, text);
    if (!directive) continue;
    const { word, codes } = directive;
    const opened = word === "extable-ignore-end" ? open.pop() : undefined;
    if (word === "extable-ignore-file") take(directive, { start: 0, end: text.length + 1 });
    else if (word === "extable-ignore-start") open.push(directive);
    else if (opened) take(opened, { start: opened.comment.end, end: comment.start }, comment);
    else if (word === "extable-ignore" && codes.length > 0) take(directive, lineMeant(comment, layout));
    else odd.push(directive);
  }
  for (const directive of open) take(directive, { start: directive.comment.end, end: text.length + 1 });
  return { taken: taken.sort((a, b) => a.covers.start - b.covers.start), void: odd };
}

/** The line of the comment, or where nothing else stands on it the next line with code. */
function lineMeant(comment: Piece, layout: Layout): Span {
  const line = layout.lineAt(layout.isAlone(comment) ? layout.codeAfter(comment) : comment.start);
  return { start: line.start, end: line.end + 1 };
}

const commentSpan = ({ start, end }: Piece): Span => ({ start, end });

export const isWord = (word: string): boolean => (WORDS as readonly string[]).includes(word);
