import type { Span } from "./span";

/**
 * What people and schedulers leave in a text to be filled in later. A part of a value that is a placeholder is unknown,
 * and unknown is never an error. Source: masked samples of the vendor's pages, DataWorks scheduling parameters.
 */
const PLACEHOLDER = new RegExp(
  [
    /[$#]\{[^{}\n]*\}/, // ${x} #{x}
    /\$\[[^[\]\n]*\]/, // $[x]
    /\$[A-Za-z_]\w*/, // $x
    /%\(\w+\)[sd]|%[sd](?![0-9A-Fa-f])/, // %(x)s %s
    /\{\{[^{}\n]*\}\}|\{[^{}\n]*\}/, // {{ x }} {x}
    /<[^<>\n]+>/, // <x>
    /[*＊]{2,}/, // ****
    /(?<![A-Za-z0-9])[xX]{3,}(?![A-Za-z0-9])/, // xxxxx
    /(?<=(?<![A-Za-z0-9])\d{4,20})[xX]{2,}(?=\d{0,20}(?![A-Za-z0-9]))/, // 1234567890xxxx
    /(?<![\w@])@@?[A-Za-z_]\w*(?![\w@]*\.)/, // @x
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

/** What every placeholder has some of; quick to look for. */
const TRACE = /[$#%{<*＊@]|[xX]{2}/;

/** The spans of all placeholders, relative to the value. */
export function placeholders(value: string): Span[] {
  if (!TRACE.test(value)) return [];
  return [...value.matchAll(PLACEHOLDER)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

export const hasPlaceholder = (value: string): boolean => TRACE.test(value) && value.search(PLACEHOLDER) >= 0;

/** Whether nothing of the value is known. */
export const isPlaceholder = (value: string): boolean =>
  TRACE.test(value) && value.trim() !== "" && value.replace(PLACEHOLDER, "").trim() === "";

/** Whether a placeholder is filled in by a program before the statement runs; a person must fill in the others. */
export const isVariable = (placeholder: string): boolean => /^(?:[$#%@]|\{\{)/.test(placeholder);
