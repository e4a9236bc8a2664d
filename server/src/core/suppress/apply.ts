import { matchesCode } from "../rules/codes";
import type { Finding } from "../rules/rule";
import type { Code } from "./directive";
import type { Suppression } from "./suppression";

/** Codes that no comment suppresses: an AccessKey stays readable, whatever is said beside it. */
export const NEVER_SUPPRESSED: ReadonlySet<string> = new Set(["location-secret"]);

export interface Applied {
  /** The findings that no comment suppresses. */
  readonly left: readonly Finding[];
  /** The codes that suppressed something. */
  readonly used: ReadonlySet<Code>;
  /** The codes that would have suppressed what cannot be. */
  readonly refused: ReadonlySet<Code>;
}

/** Both must be sorted by their starts. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  matches: (pattern: string, code: string) => boolean = matchesCode,
): Applied {
  const used = new Set<Code>();
  const refused = new Set<Code>();
  let active: Suppression[] = [];
  let next = 0;
  const left = findings.filter(({ at, code }) => {
    for (; next < suppressions.length && suppressions[next]!.covers.start <= at.start; next++) {
      active.push(suppressions[next]!);
    }
    active = active.filter(({ covers }) => at.start < covers.end);
    const meant = active.flatMap(({ codes }) => codes.filter(({ pattern }) => matches(pattern, code)));
    const isRefused = NEVER_SUPPRESSED.has(code);
    for (const one of meant) (isRefused ? refused : used).add(one);
    return isRefused || meant.length === 0;
  });
  return { left, used, refused };
}
