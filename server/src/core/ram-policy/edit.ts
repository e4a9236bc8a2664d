import { insert, remove, replace, type TextEdit } from "../text/edit";
import type { Span } from "../text/span";
import type { JsonArray, JsonProperty } from "./json";
import type { PolicyText, PolicyTexts, RamPolicy } from "./model";

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

/** The blanks that an item or an element begins its line with; between two of one line, what is between them. */
function blanksBefore(text: string, start: number): string {
  const from = beforeBlanks(text, start);
  return text.slice(from, start);
}

const indented = (value: unknown, blanks: string): string => {
  const indent = /\n([ \t]*)$/.exec(blanks)?.[1];
  return indent === undefined ? JSON.stringify(value) : JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
};

/** Puts an item behind the last one of a list, laid out as that is. */
export function appending({ text }: RamPolicy, list: JsonArray, value: unknown): TextEdit {
  const last = list.items.at(-1);
  if (!last) return insert(list.span.start + 1, JSON.stringify(value));
  const blanks = blanksBefore(text, last.span.start);
  return insert(last.span.end, `,${blanks === "" ? " " : blanks}${indented(value, blanks)}`);
}

/** Puts several strings in the place of one, in brackets where it stands without. */
export function replacingItem({ text }: RamPolicy, { span }: PolicyText, values: readonly string[]): TextEdit {
  const before = text[beforeBlanks(text, span.start) - 1];
  const blanks = blanksBefore(text, span.start);
  const isAlone = before === ":";
  const list = values.map((value) => JSON.stringify(value)).join(isAlone || blanks === "" ? ", " : `,${blanks}`);
  return replace(span, isAlone && values.length !== 1 ? `[${list}]` : list);
}

/** Takes a string out of its list; what holds the list, where it is the only one; nothing, where that is not given. */
export const withoutItem = (
  policy: RamPolicy,
  { span }: PolicyText,
  { values }: PolicyTexts,
  holder?: Span,
): TextEdit[] => (values.length > 1 ? [removal(policy, span)] : holder ? [removal(policy, holder)] : []);

/** Puts several items in the place of one, laid out as that is; takes it out where there are none. */
export function replacingWith(policy: RamPolicy, span: Span, values: readonly unknown[]): TextEdit {
  if (values.length === 0) return removal(policy, span);
  const blanks = blanksBefore(policy.text, span.start);
  return replace(span, values.map((value) => indented(value, blanks)).join(`,${blanks === "" ? " " : blanks}`));
}
