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
  const left = new Set([...doubled, ...repeated, ...continued, ...copied, ...around]);
  return left.size === 0 ? significant : significant.filter((token) => !left.has(token));
}

/** Where AS SELECT begins; nowhere is infinitely far. */
function queryStart(text: string, tokens: readonly Token[]): number {
  const words = tokens.filter(({ kind }) => kind === "word");
  const as = words.find((token, i) => {
    const behind = words[i + 1];
    return behind !== undefined && isKeyword(text, token, "AS") && isKeyword(text, behind, "SELECT");
  });
  return as?.start ?? Number.POSITIVE_INFINITY;
}
