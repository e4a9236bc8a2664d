/** What is to be filled in. Of holes with the same text the first is filled in, and the others follow. */
export interface Hole {
  readonly hole: string;
  /** Where it is one of a few; the first is `hole`. */
  readonly choices?: readonly string[];
}

/** A text with holes in it. */
export type Template = readonly (string | Hole)[];

const PLACEHOLDER = /(<[^<>\n]+>)/;

/** Makes a hole of each `<…>`. */
export const template = (text: string): Template =>
  text
    .split(PLACEHOLDER)
    .filter((part) => part !== "")
    .map((part) => (PLACEHOLDER.test(part) ? { hole: part } : part));

export const choiceOf = (choices: readonly string[]): Hole => ({ hole: choices[0]!, choices });

/** Joins templates as `join` does texts. */
export const joined = (templates: readonly Template[], between: string): Template =>
  templates.flatMap((one, i) => (i === 0 ? one : [between, ...one]));

/** Holes as they are. */
export const plainText = (text: Template): string =>
  text.map((part) => (typeof part === "string" ? part : part.hole)).join("");

/** In the syntax of the protocol's snippets. */
export function snippetText(text: Template): string {
  const numbers = new Map<string, number>();
  const written = text.map((part) => {
    if (typeof part === "string") return escaped(part, /[\\$}]/g);
    const known = numbers.get(part.hole);
    if (known !== undefined) return `$${known}`;
    numbers.set(part.hole, numbers.size + 1);
    return tabstop(numbers.size, part);
  });
  return written.join("");
}

const tabstop = (number: number, { hole, choices }: Hole): string =>
  choices
    ? `\${${number}|${choices.map((choice) => escaped(choice, /[\\,|$}]/g)).join(",")}|}`
    : `\${${number}:${escaped(hole, /[\\$}]/g)}}`;

const escaped = (text: string, what: RegExp): string => text.replace(what, "\\$&");
