import { matchesPattern } from "../arn/match";

/** Characters that stand in no name, for what only a wildcard can match. */
const ANY = "\ue000";
const ONE = "\ue001";

const filled = (pattern: string, star: string): string => pattern.replaceAll("*", star).replaceAll("?", ONE);

/**
 * Values of a pattern that stand for all of them: a pattern that fits these fits every value. What a star stands for is
 * nothing in one, and in the other longer than what any number of `?` in `others` could match.
 */
export function witnesses(pattern: string, others: readonly string[]): readonly string[] {
  if (!/[*?]/.test(pattern)) return [pattern];
  const longest = others.reduce((most, { length }) => Math.max(most, length), 0);
  return [...new Set([filled(pattern, ""), filled(pattern, ANY.repeat(longest + 1))])];
}

/** Whether every value that fits `narrow` fits `wide`. */
export const covers = (wide: string, narrow: string): boolean =>
  witnesses(narrow, [wide]).every((value) => matchesPattern(wide, value));

/** In the second pattern of `overlap`: any run of characters up to the next `/`. */
export const SEGMENT = "\ue002";

/** Whether some value fits both patterns. */
export function overlap(a: string, b: string): boolean {
  let reached: boolean[] = Array.from({ length: b.length + 1 }, () => false);
  for (let i = 0; i <= a.length; i++) {
    const before = reached;
    reached = [];
    for (let j = 0; j <= b.length; j++) {
      const [x, y] = [a[i - 1], b[j - 1]];
      const pair = x !== undefined && y !== undefined && before[j - 1]! && (x === y || isWild(x) || y === "?");
      const starOfA = x === "*" && (before[j]! || (j > 0 && reached[j - 1]!));
      const isRun = y === "*" || y === SEGMENT;
      const starOfB = isRun && (reached[j - 1]! || (i > 0 && before[j]! && (y === "*" || x !== "/")));
      reached.push((i === 0 && j === 0) || pair || starOfA || starOfB);
    }
  }
  return reached[b.length]!;
}

const isWild = (character: string): boolean => character === "*" || character === "?";
