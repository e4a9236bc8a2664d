import { mayHavePlaceholder, placeholders } from "../text/placeholder";
import type { Span } from "../text/span";
import { mayHaveBlock } from "../text/template";

/** Longer values are no ARNs, and nothing is tried on them. */
export const LONGEST = 1000;

/** What stands between the parts of an ARN, rightly or wrongly; for use inside a regular expression's class. */
export const SEPARATORS = ":/\\\\;,!?|='\"`<>()[\\]{}“”‘’「」『』《》〈〉【】。、";

/** Blanks of every width, line breaks, and characters that cannot be seen. */
export const BLANKS = "\\s\\p{Z}\\p{Cc}\\p{Cf}";

const NOT_ASCII = /[^\0-\x7f]+/g;
const LOOKALIKES: Readonly<Record<string, string>> = {
  "∶": ":",
  "˸": ":",
  "꞉": ":",
  "⁄": "/",
  "∕": "/",
  "⧸": "/",
  "∖": "\\",
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "−": "-",
};

const decode = (text: string): string =>
  text.replace(/%(?:25)*([0-7][0-9A-F])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The value with the plain characters for their full-width and other look-alikes, and without URL encoding. */
export const plain = (value: string): string => (ENCODED.test(value) ? decoded(value) : value);

const ENCODED = /[%\x80-\uffff]/;

const decoded = (value: string): string =>
  decode(value).replace(NOT_ASCII, (run) =>
    [...run.normalize("NFKC")].map((character) => LOOKALIKES[character] ?? character).join(""),
  );

const LIST = /(?<!\$)\[[^[\]:\n]+\]/g;

/** Whether a bracket holds a number or an ARN: people fill it in and leave it standing. */
const isFilledIn = (placeholder: string): boolean =>
  /^[<{[](?!\{)/.test(placeholder) && !mayHaveBlock(placeholder) && /^.\s*\d{5,}\s*.$|[:：].*[:：]/.test(placeholder);

/** `xxx` as a part of a name, as in `my-xxx-role`. */
const isWordPart = (value: string, { start, end }: Span): boolean =>
  /^[xX]/.test(value.slice(start, end)) &&
  (/[\w.-]/.test(value[end] ?? "") || /[A-Za-z_.-]/.test(value[start - 1] ?? ""));

const NONE: readonly Span[] = [];

/** The placeholders in a value that should be an ARN: those of any text, and `[account]`. */
export function arnPlaceholders(value: string): readonly Span[] {
  if (!mayHavePlaceholder(value) && !value.includes("[")) return NONE;
  const common = placeholders(value);
  const lists = [...value.matchAll(LIST)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((list) => !common.some(({ start, end }) => start < list.end && list.start < end));
  return [...common, ...lists]
    .filter((span) => !isFilledIn(value.slice(span.start, span.end)) && !isWordPart(value, span))
    .sort((a, b) => a.start - b.start);
}

/** The value with each of the spans replaced; `standIn` gets the span's text and its index. */
export function replaceSpans(
  value: string,
  spans: readonly Span[],
  standIn: (text: string, index: number) => string,
): string {
  let result = "";
  let at = 0;
  for (const [index, { start, end }] of spans.entries()) {
    result += value.slice(at, start) + standIn(value.slice(start, end), index);
    at = end;
  }
  return result + value.slice(at);
}
