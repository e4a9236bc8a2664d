import type { Token } from "./token";

/** What a client writes before the first line of a statement, and a page or a print before each; parts of regular expressions. */
export const PROMPT = "[^\\r\\n'\"`;,=]{0,100}>[ \\t]*";
export const LINE_NUMBER = "\\d{1,5}(?:[ \\t]*[.:)|])?[ \\t]*";

const IS_PROMPT = new RegExp(`^${PROMPT}$`);
const IS_LINE_NUMBER = new RegExp(`^${LINE_NUMBER}$`);
const FURTHER_PROMPT = /^-?>$/;
/** How many tokens stand before CREATE at most. */
const MOST_BEFORE = 16;

/**
 * What was copied along with a statement and is none of it: the prompt of a client with those of further lines, or the numbers
 * of the lines. Only where each further line begins so, what it begins with is left out.
 */
export function copiedAlong(text: string, tokens: readonly Token[]): readonly Token[] {
  const create = indexOfCreate(text, tokens);
  if (create <= 0) return NONE;
  const written = text.slice(tokens[0]!.start, tokens[create]!.start);
  const isNumbered = IS_LINE_NUMBER.test(written);
  if (!isNumbered && !IS_PROMPT.test(written)) return NONE;
  const before = tokens.slice(0, create);
  const further = isNumbered
    ? furtherOf(text, tokens, create, numbersWith(/[.:)|]/.exec(written)?.[0]))
    : furtherOf(text, tokens, create, promptAt);
  return further ? [...before, ...further] : before;
}

const NONE: readonly Token[] = [];

/** Where CREATE stands behind something on the first line; -1 where nothing is before it, or it is not there. */
function indexOfCreate(text: string, tokens: readonly Token[]): number {
  for (let at = 0; at < MOST_BEFORE && at < tokens.length; at++) {
    const { kind, start, end } = tokens[at]!;
    if (kind === "word" && end - start === 6 && /^create$/i.test(text.slice(start, end))) return at;
  }
  return -1;
}

type Reader = (text: string, tokens: readonly Token[], at: number) => number;

/** What all further lines begin with; `undefined` where one begins otherwise. */
function furtherOf(text: string, tokens: readonly Token[], from: number, lengthAt: Reader): Token[] | undefined {
  const found: Token[] = [];
  for (let at = from + 1; at < tokens.length; at++) {
    if (!/[\r\n]/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start))) continue;
    const length = lengthAt(text, tokens, at);
    if (length === 0) return undefined;
    found.push(...tokens.slice(at, at + length));
    at += length - 1;
  }
  return found;
}

/** How many tokens a number at the beginning of a line takes, with the sign behind it. */
const numbersWith =
  (sign: string | undefined): Reader =>
  (text, tokens, at) => {
    const { kind, end } = tokens[at]!;
    if (kind !== "number") return 0;
    return sign !== undefined && text[end] === sign ? 2 : 1;
  };

/** The same of a prompt. */
const promptAt: Reader = (text, tokens, at) => {
  const [first, second] = [tokens[at]!, tokens[at + 1]];
  if (first.kind === ">") return 1;
  return second && FURTHER_PROMPT.test(text.slice(first.start, second.end)) ? 2 : 0;
};
