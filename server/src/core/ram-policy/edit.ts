import { insert, remove, replace, type TextEdit } from "../text/edit";
import type { Span } from "../text/span";
import type { JsonProperty } from "./json";
import type { PolicyText, RamPolicy } from "./model";

const behindBlanks = (text: string, offset: number): number => {
  let at = offset;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
};

const beforeBlanks = (text: string, offset: number): number => {
  let at = offset;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  return at;
};

/** Takes an element or an item out, and the comma that belongs to it. */
export function removal({ text }: RamPolicy, { start, end }: Span): TextEdit {
  const before = beforeBlanks(text, start);
  if (text[before - 1] === ",") return remove({ start: before - 1, end });
  const comma = behindBlanks(text, end);
  return remove({ start, end: text[comma] === "," ? behindBlanks(text, comma + 1) : end });
}

/** Puts an element before the others of an object, laid out as they are. */
export function addition({ text }: RamPolicy, object: Span, key: string, value: unknown): TextEdit {
  const property = `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const inside = object.start + 1;
  const first = behindBlanks(text, inside);
  return text[first] === '"' ? insert(first, `${property},${text.slice(inside, first)}`) : insert(inside, property);
}

export const renaming = ({ keySpan }: JsonProperty, name: string): TextEdit => replace(keySpan, JSON.stringify(name));

export const rewriting = ({ span }: PolicyText, value: string): TextEdit => replace(span, JSON.stringify(value));

/** A part of a string; all of it where escapes make it unclear which part that is. */
export function partOf({ value, span }: PolicyText, from: number, to: number): Span {
  if (span.end - span.start !== value.length + 2 || from >= to) return span;
  return { start: span.start + 1 + from, end: span.start + 1 + to };
}

/** The brace that something begins with: the place of what is missing in it. */
export const braceOf = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + 1) });
