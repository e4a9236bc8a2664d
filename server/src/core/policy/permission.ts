import { distinctTargets, type Target } from "./grants";
import type { PermissionPolicy } from "./model";
import { sortedSet } from "./order";
import type { Layout } from "./print";
import { split } from "./split";
import { longestPrefix, type Widened, type Widening, widened } from "./widen";

/** As many custom policies RAM attaches to a role. Source: RAM, limits. */
export const MOST_POLICIES = 10;

export interface Permissions {
  readonly policies: readonly {
    readonly service: string;
    readonly part: number;
    readonly document: PermissionPolicy;
  }[];
  /** What the documents allow beyond what is needed; empty unless that was asked for. */
  readonly widenings: readonly Widening[];
}

/**
 * The least permissions that the places of a role need, in documents of each service that are no longer, and no more,
 * than RAM takes; `undefined` where that is not possible. Documents are written without blanks before anything is
 * widened, and widened only where that is allowed. The result does not depend on the order of the targets.
 */
export function permissionsOf(targets: readonly Target[], allowWildcards: boolean): Permissions | undefined {
  const distinct = distinctTargets(targets.filter(({ record }) => record.read.length > 0));
  const exact = { targets: distinct, widenings: [] };
  return inDocuments(exact, "wide") ?? inDocuments(exact, "compact") ?? (allowWildcards ? wide(distinct) : undefined);
}

function inDocuments({ targets, widenings }: Widened, layout: Layout): Permissions | undefined {
  const policies: Permissions["policies"][number][] = [];
  for (const service of sortedSet(targets.map(({ record }) => record.service))) {
    const ofService = targets.filter(({ record }) => record.service === service);
    const documents = split(ofService, layout, MOST_POLICIES - policies.length);
    if (!documents) return undefined;
    policies.push(...documents.map((document, index) => ({ service, part: index + 1, document })));
  }
  return { policies, widenings };
}

/** Halves the interval in which the longest common beginning lies that makes the documents few enough. */
function wide(targets: readonly Target[]): Permissions | undefined {
  const attempt = (length: number): Permissions | undefined => inDocuments(widened(targets, length), "compact");
  let best = attempt(0);
  if (!best) return undefined;
  let [fits, tooLong] = [0, longestPrefix(targets)];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >>> 1;
    const found = attempt(middle);
    if (found) best = found;
    if (found) fits = middle;
    else tooLong = middle;
  }
  return best;
}
