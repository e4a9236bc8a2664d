import { matchesPattern } from "../arn/match";

/** A character that stands in no name, for what only a wildcard can match. */
export const ANY = "\ue000";

const filled = (pattern: string, star: string): string => pattern.replaceAll("*", star).replaceAll("?", ANY);

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

/** Whether some value fits both patterns; the second one may have segments in it. */
export const overlap = (a: string, b: string): boolean => meeting(a, b) !== undefined;

/** In the second pattern of `meeting`: any run of characters up to the next `/` or `:`. */
export const SEGMENT = "\ue002";

/** How a pair of prefixes was reached: by a character of both, of the first, of the second, or by a star that ends. */
enum Step {
  None,
  Start,
  Both,
  OfFirst,
  OfSecond,
  FirstEnds,
  SecondEnds,
}

/** A value that fits both patterns, as short as can be; `undefined` where there is none. */
export function meeting(a: string, b: string): string | undefined {
  const width = b.length + 1;
  const steps = new Uint8Array((a.length + 1) * width);
  steps[0] = Step.Start;
  for (let i = 0; i <= a.length; i++) {
    for (let j = i === 0 ? 1 : 0; j <= b.length; j++) {
      const at = i * width + j;
      const ofSecond = j > 0 && steps[at - 1] !== Step.None;
      const ofFirst = i > 0 && steps[at - width] !== Step.None;
      const ofBoth = i > 0 && j > 0 && steps[at - width - 1] !== Step.None;
      if (ofFirst || ofSecond || ofBoth) steps[at] = stepTo(a[i - 1], b[j - 1], ofFirst, ofSecond, ofBoth);
    }
  }
  return steps[a.length * width + b.length] === Step.None ? undefined : retrace(a, b, steps);
}

/** The flags tell which neighbours can be reached: one character of the first pattern earlier, of the second, of both. */
function stepTo(
  x: string | undefined,
  y: string | undefined,
  ofFirst: boolean,
  ofSecond: boolean,
  ofBoth: boolean,
): Step {
  if (x === "*" && ofFirst) return Step.FirstEnds;
  if (isRun(y) && ofSecond) return Step.SecondEnds;
  if (ofBoth && x !== "*" && !isRun(y) && (x === y || x === "?" || y === "?")) return Step.Both;
  if (x === "*" && ofSecond && !isRun(y)) return Step.OfSecond;
  const isTaken = x !== "*" && (y === "*" || (y === SEGMENT && x !== "/" && x !== ":"));
  return isTaken && ofFirst ? Step.OfFirst : Step.None;
}

const isRun = (character: string | undefined): boolean => character === "*" || character === SEGMENT;

function retrace(a: string, b: string, steps: Uint8Array): string {
  const characters: string[] = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const step = steps[i * (b.length + 1) + j];
    if (step === Step.Both) characters.push(a[i - 1] === "?" ? b[j - 1]! : a[i - 1]!);
    if (step === Step.OfFirst) characters.push(a[i - 1]!);
    if (step === Step.OfSecond) characters.push(b[j - 1]!);
    if (step !== Step.OfSecond && step !== Step.SecondEnds) i--;
    if (step === Step.Both || step === Step.OfSecond || step === Step.SecondEnds) j--;
  }
  return characters.reverse().join("").replaceAll("?", ANY);
}
