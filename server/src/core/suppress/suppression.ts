import type { Span } from "../text/span";
import { type Code, type Directive, WORDS } from "./directive";

/** What a comment suppresses: the findings of its codes that begin within `covers`. */
export interface Suppression {
  readonly comment: Directive;
  /** The comment that ends the block. */
  readonly end?: Directive;
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

/** What the directives of a text suppress. A block that is never ended goes to the end of the text. */
export function suppressionsOf(directives: readonly Directive[]): Suppressions {
  const taken: Suppression[] = [];
  const odd: Directive[] = [];
  const open: Directive[] = [];
  const take = (comment: Directive, covers: Span, end?: Directive): void => {
    const all = comment.codes.length === 0;
    const codes = all ? [{ pattern: "*", at: comment.comment }] : comment.codes;
    taken.push({ comment, covers, codes, all, ...(end && { end }) });
  };
  for (const directive of directives) {
    const { word, line, comment } = directive;
    const opened = word === "extable-ignore-end" ? open.pop() : undefined;
    if (word === "extable-ignore-file") take(directive, { start: 0, end: Number.POSITIVE_INFINITY });
    else if (word === "extable-ignore-start") open.push(directive);
    else if (opened) take(opened, { start: opened.comment.end, end: comment.start }, directive);
    else if (line) take(directive, { start: line.start, end: line.end + 1 });
    else odd.push(directive);
  }
  for (const directive of open) take(directive, { start: directive.comment.end, end: Number.POSITIVE_INFINITY });
  return { taken: taken.sort((a, b) => a.covers.start - b.covers.start), void: odd };
}

export const isWord = (word: string): boolean => (WORDS as readonly string[]).includes(word);
