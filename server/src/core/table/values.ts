import { type Literal, literalSpan } from "../syntax/tree";
import { mayHavePlaceholder, replacePlaceholders } from "../text/placeholder";
import { type Span, spanOf } from "../text/span";
import type { Part, TextValue } from "./model";

/** What a literal says, and where. */
export const textValue = (literal: Literal): TextValue => ({
  value: literal.value,
  span: literalSpan(literal, 0, literal.value.length),
  literal,
});

/** Where a value stands; where there is nothing of it, its quotes. */
export const placeOfValue = ({ value, span, literal }: TextValue): Span =>
  value === "" ? spanOf(literal.start, literal.end) : span;

/** A piece of a literal's value with the place that it was read from. */
export const partOf = (literal: Literal, from: number, to: number): Part => ({
  text: literal.value.slice(from, to),
  span: literalSpan(literal, from, to),
});

const SCHEME_END = /[:：][\\/／]/;

/**
 * The value with each placeholder written as a run of `_`, so that what is inside one separates nothing. Its length and
 * all other characters stay. `@name` is none in a location: behind credentials it is the host.
 */
export function masked(value: string): string {
  if (!mayHavePlaceholder(value)) return value;
  const scheme = value.includes("@") ? value.search(SCHEME_END) : -1;
  const isHost = (placeholder: string, start: number): boolean =>
    placeholder.startsWith("@") && !placeholder.endsWith("@") && scheme >= 0 && scheme < start - 1;
  return replacePlaceholders(value, (placeholder, start) =>
    isHost(placeholder, start) ? placeholder : "_".repeat(placeholder.length),
  );
}

/** Moves both ends inwards over blanks. */
export function trimmed(text: string, from: number, to: number): { from: number; to: number } {
  let [start, end] = [from, to];
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return { from: start, to: end };
}

const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text[at]!);
};
