import { isKeyword, type Token } from "./token";
import type { Survey } from "./token-survey";

/**
 * The tokens that are read: without quotes and keywords that stand twice, `\` at the ends of lines, what was copied along, and square brackets, which are never
 * part of a CREATE TABLE but may be of its AS SELECT.
 */
export function withoutLeftovers(
  text: string,
  { significant, brackets, continued, copied, doubled, repeated }: Survey,
): readonly Token[] {
  const select = brackets.length > 0 ? queryStart(text, significant) : 0;
  const around = brackets.filter(({ start }) => start < select);
  const left = [around, [...doubled], repeated, continued, copied].filter(({ length }) => length > 0);
  return left.reduce(without, significant);
}

/** Those that are not left out; both in the order of the text. */
function without(tokens: readonly Token[], left: readonly Token[]): readonly Token[] {
  let at = 0;
  return tokens.filter((token) => {
    while (at < left.length && left[at]!.start < token.start) at++;
    return token !== left[at];
  });
}

/** Where AS SELECT begins; nowhere is infinitely far. */
function queryStart(text: string, tokens: readonly Token[]): number {
  let before: Token | undefined;
  for (const token of tokens) {
    if (token.kind !== "word") continue;
    if (before && isKeyword(text, token, "SELECT") && isKeyword(text, before, "AS")) return before.start;
    before = token;
  }
  return Number.POSITIVE_INFINITY;
}
