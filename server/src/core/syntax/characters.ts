/** Character classes of MaxCompute SQL, by UTF-16 unit. */

const SINGLE_LOOKALIKES = "‘’‚‛′＇´「」";
const DOUBLE_LOOKALIKES = "“”„‟″＂『』";
const SPACE_LOOKALIKES = /[\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;
const OTHER_LOOKALIKES = "｛｝【】〔〕－–—";

/** Full-width punctuation that MaxCompute does not read, and what it stands for. */
const PUNCTUATION_LOOKALIKES = {
  "＝": "=",
  "：": ":",
  "．": ".",
  "＜": "<",
  "＞": ">",
  "、": ",",
  "。": ";",
  "［": "[",
  "］": "]",
} as const;

/** The punctuation that a look-alike was typed for. */
export const punctuationMeant = (
  character: string,
): (typeof PUNCTUATION_LOOKALIKES)[keyof typeof PUNCTUATION_LOOKALIKES] | undefined =>
  Object.hasOwn(PUNCTUATION_LOOKALIKES, character)
    ? PUNCTUATION_LOOKALIKES[character as keyof typeof PUNCTUATION_LOOKALIKES]
    : undefined;

/** Typographic and full-width quotes of both families, for use inside a regular expression's class. */
export const QUOTE_LOOKALIKES = SINGLE_LOOKALIKES + DOUBLE_LOOKALIKES;

/** The straight quote that `character` stands for; `undefined` for anything but a quote or its look-alike. */
export function straightQuote(character: string): "'" | '"' | undefined {
  if (character < "\u0080" && character !== "'" && character !== '"') return undefined;
  if (character === "'" || SINGLE_LOOKALIKES.includes(character)) return "'";
  if (character === '"' || DOUBLE_LOOKALIKES.includes(character)) return '"';
  return undefined;
}

/** The look-alikes that a writer may have typed for the straight quote. */
export const lookalikesOf = (quote: string): string => (quote === "'" ? SINGLE_LOOKALIKES : DOUBLE_LOOKALIKES);

export const isLookalikeSpace = (code: number): boolean =>
  code > 0x7f && SPACE_LOOKALIKES.test(String.fromCharCode(code));

const ASCII_WORD = new Uint8Array(128);
for (const character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$@")
  ASCII_WORD[character.charCodeAt(0)] = 1;

const NOT_WORD = new Set(
  [...QUOTE_LOOKALIKES, ...Object.keys(PUNCTUATION_LOOKALIKES), ...OTHER_LOOKALIKES, ..."，；（）"].map((c) =>
    c.charCodeAt(0),
  ),
);

/** Where the scripts of East Asia have letters alone. */
const [FIRST_LETTER, LAST_LETTER] = [0x3041, 0x9fff];

/** Letters of any script, digits, `_`, and the `$` and `@` that begin variables. Behind the end of a text there is none. */
export function isWordCode(code: number): boolean {
  if (!(code >= 128)) return ASCII_WORD[code] === 1;
  if (code >= FIRST_LETTER && code <= LAST_LETTER) return true;
  return !NOT_WORD.has(code) && !isLookalikeSpace(code);
}

export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

export const isBreakCode = (code: number): boolean => code === 10 || code === 13;

/** Whether a template may begin with a character: `{`, `<` or `#`. */
export const beginsTemplate = (code: number): boolean => code === 123 || code === 60 || code === 35;
