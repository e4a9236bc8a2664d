/** What stands before the star that a pattern ends in. All that begins like that fits, wildcards included. */
const prefixOf = (pattern: string): string | undefined => (pattern.endsWith("*") ? pattern.slice(0, -1) : undefined);

/** The patterns without those that only fit what another one fits as well: with `a/*`, `a/b/*` says nothing. */
export function withoutCovered(patterns: readonly string[]): string[] {
  const prefixes = new Set(patterns.map(prefixOf).filter((prefix) => prefix !== undefined));
  const lengths = [...new Set([...prefixes].map(({ length }) => length))].sort((a, b) => a - b);
  const isCovered = (pattern: string): boolean =>
    lengths.some((length) => {
      const isItself = pattern.length === length + 1 && pattern.endsWith("*");
      return length <= pattern.length && !isItself && prefixes.has(pattern.slice(0, length));
    });
  return patterns.filter((pattern) => !isCovered(pattern));
}
