const STAR = 42;
const QUESTION_MARK = 63;

/**
 * Whether a value fits a RAM pattern: `*` stands for any run of characters, the empty one and `:` and `/` included, `?`
 * for one character. Only the last star is ever gone back to, so that no pattern makes it exponential.
 * Source: RAM, policy structure and syntax.
 */
export function matchesPattern(pattern: string, value: string): boolean {
  let at = 0;
  let behindStar = -1;
  let starTakesTo = 0;
  let next = 0;
  while (at < value.length) {
    const code = pattern.charCodeAt(next);
    if (code === STAR) {
      next++;
      behindStar = next;
      starTakesTo = at;
    } else if (code === QUESTION_MARK || code === value.charCodeAt(at)) {
      next++;
      at++;
    } else if (behindStar >= 0) {
      next = behindStar;
      starTakesTo++;
      at = starTakesTo;
    } else return false;
  }
  while (pattern.charCodeAt(next) === STAR) next++;
  return next === pattern.length;
}
