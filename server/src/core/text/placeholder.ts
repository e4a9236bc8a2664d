import type { Span } from "./span";
import { BLOCKS, mayHaveBlock } from "./template";

/**
 * What people and schedulers leave in a text to be filled in later. A part of a value that is a placeholder is unknown,
 * and unknown is never an error. Source: masked samples of the vendor's pages, DataWorks scheduling parameters.
 */
const COMMON = [
  new RegExp(BLOCKS), // {% if x %}…{% endif %}
  /\$!?\{[^{}\n]*\}|#\{[^{}\n]*\}/, // ${x} $!{x} #{x}
  /\$\[[^[\]\n]*\]/, // $[x]
  /\$!?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*(?![\w.-]))?/, // $x $!x $x.y
  /%\(\w+\)[sd]|%[sd](?![0-9A-Fa-f])/, // %(x)s %s
  /\$?\{\{\{?[^{}\n]*\}\}\}?|\{[^{}\n]*\}/, // {{ x }} ${{ x }} {{{x}}} {x}
  /<[^<>\n]+>/, // <x>
  /&lt;[^<>&\n]+&gt;/, // the same in HTML
  /[*＊]{2,}/, // ****
  /(?<![A-Za-z0-9])[xX]{3,}(?![A-Za-z0-9])/, // xxxxx
  /(?<=(?<![A-Za-z0-9])\d{4,20})[xX]{2,}(?=\d{0,20}(?![A-Za-z0-9]))/, // 1234567890xxxx
  /(?<![\w@])@[A-Za-z_][\w.]*@(?!\w)/, // @x@
  /(?<![\w@])@@?(?:[A-Za-z_]\w*(?![\w@]*\.)|\{[^{}\n]*\})/, // @x @{x}
  /\.{3,}|…/, // ...
].map(({ source }) => source);

/** What every placeholder has some of; quick to look for. */
const TRACE = /[$#%{<*＊@…]|[xX]{2}|\.{3}|&lt;/;

interface Grammar {
  readonly all: RegExp;
  readonly trace: RegExp;
}

const grammarOf = (further: readonly string[]): Grammar => ({
  all: new RegExp([...COMMON, ...further].map((source) => `(?:${source})`).join("|"), "g"),
  trace:
    further.length === 0 ? TRACE : new RegExp([TRACE.source, ...further].map((source) => `(?:${source})`).join("|")),
});

const DEFAULT = grammarOf([]);
/** What is in force while `withPlaceholders` runs; core is synchronous, so nothing else sees it. */
let grammar = DEFAULT;
let further: { readonly patterns: readonly string[]; readonly grammar: Grammar } = { patterns: [], grammar: DEFAULT };

/** Longer values are only looked through for what is built in: a user's pattern may take its time. */
const LONGEST_FOR_PATTERNS = 4000;

/** Runs something with the user's own patterns beside the common ones. The patterns must have no `patternProblem`. */
export function withPlaceholders<Result>(patterns: readonly string[], run: () => Result): Result {
  if (patterns !== further.patterns && patterns.join("\n") !== further.patterns.join("\n")) {
    further = { patterns, grammar: grammarOf(patterns) };
  }
  const before = grammar;
  grammar = patterns.length === 0 ? DEFAULT : further.grammar;
  try {
    return run();
  } finally {
    grammar = before;
  }
}

/** Whether patterns of the user's are in force. */
export const hasFurtherPatterns = (): boolean => grammar !== DEFAULT;

/** What is in force now: the same object for the same patterns. */
export const placeholderGrammar = (): unknown => grammar;

const grammarFor = (value: string): Grammar => (value.length > LONGEST_FOR_PATTERNS ? DEFAULT : grammar);

/** The spans of all placeholders, relative to the value. */
export function placeholders(value: string): Span[] {
  const { all, trace } = grammarFor(value);
  if (!trace.test(value)) return [];
  return [...value.matchAll(all)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** A value with each of them replaced by what is made of it and of its place. */
export function replacePlaceholders(value: string, made: (placeholder: string, start: number) => string): string {
  const { all, trace } = grammarFor(value);
  if (!trace.test(value)) return value;
  return value.replace(all, (placeholder: string, ...rest: unknown[]) => made(placeholder, rest.find(isPlace)!));
}

/** What a pattern captures are texts, and there may be any number of them. */
const isPlace = (argument: unknown): argument is number => typeof argument === "number";

/** Whether a text has anything that every placeholder has some of. */
export const mayHavePlaceholder = (text: string): boolean =>
  (grammar !== DEFAULT && text.length > LONGEST_FOR_PATTERNS) || grammarFor(text).trace.test(text);

export function hasPlaceholder(value: string): boolean {
  const { all, trace } = grammarFor(value);
  return trace.test(value) && value.search(all) >= 0;
}

/** Whether nothing of the value is known. */
export function isPlaceholder(value: string): boolean {
  const { all, trace } = grammarFor(value);
  return trace.test(value) && value.trim() !== "" && value.replace(all, "").trim() === "";
}

/** Whether a person has hidden some of a value. */
export const isHidden = (value: string): boolean =>
  placeholders(value).some(({ start, end }) => !isVariable(value.slice(start, end)));

/** Whether a text is `<some words>`, which a reader fills in. */
export const isToFillIn = (text: string): boolean => /^<[^<>]+>$/.test(text);

/** Whether a placeholder is filled in by a program before the statement runs; a person must fill in the others. */
export const isVariable = (placeholder: string): boolean =>
  /^(?:[$#%@{]|<%)/.test(placeholder) || (placeholder.startsWith("<") && mayHaveBlock(placeholder));
