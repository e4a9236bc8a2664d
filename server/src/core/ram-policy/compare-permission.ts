import { deniedDifferences, missingDifferences, unknownDifferences } from "./compare-missing";
import { differingParts } from "./compare-parts";
import { tooWideDifferences } from "./compare-too-wide";
import type { Difference } from "./difference";
import { evaluate, type RamDocument } from "./evaluate";
import { documentOf, type Grant, grantsIn } from "./grants";
import type { RamPolicy } from "./model";
import { type Need, type Needs, needsIn } from "./needs";
import { witnesses } from "./patterns";

/** What a policy is compared with. */
export interface Comparison {
  readonly needs: Needs;
  /** The other permission policies that the role has. */
  readonly others: readonly RamPolicy[];
  /** Whether what is missing is said of this policy; of several of a role, one says it. */
  readonly saysMissing: boolean;
}

/** How a need fares: `unknown` where conditions decide. */
export type Outcome = "allowed" | "denied" | "missing" | "unknown";

/** How a need fares under all documents together; `patterns` are those of their resources. */
export function outcomeOf(need: Need, documents: readonly RamDocument[], patterns: readonly string[]): Outcome {
  const decisions = new Set(
    witnesses(need.resource, patterns).flatMap((resource) =>
      need.contexts.map((context) => evaluate(documents, need.action, resource, context)),
    ),
  );
  if (decisions.has("denied")) return "denied";
  if (decisions.has("implicitly-denied")) return "missing";
  return decisions.has("not-understood") ? "unknown" : "allowed";
}

const patternsIn = (grants: readonly Grant[]): string[] =>
  grants.flatMap(({ resources }) => resources.flatMap(({ pattern }) => pattern ?? []));

/** Where a permission policy and what the tables of its role need differ in meaning. */
export function comparePermission(policy: RamPolicy, { needs, others, saysMissing }: Comparison): Difference[] {
  const needed = needsIn(needs);
  if (policy.damaged || needed.length === 0) return [];
  const own = grantsIn(policy, needs);
  const all = [...own, ...others.flatMap((other) => grantsIn(other, needs))];
  const documents = [documentOf(all)];
  const patterns = patternsIn(all);
  const outcomes = needed.map((need) => ({ need, outcome: outcomeOf(need, documents, patterns) }));
  const withOutcome = (wanted: Outcome): Need[] =>
    outcomes.flatMap(({ need, outcome }) => (outcome === wanted ? [need] : []));
  const { differences: parts, explained, taken } = differingParts(own, withOutcome("missing"), withOutcome("allowed"));
  const missing = withOutcome("missing").filter((need) => !explained.has(need));
  return [
    ...parts,
    ...(saysMissing ? missingDifferences(policy, needs, missing) : []),
    ...deniedDifferences(own, withOutcome("denied")),
    ...unknownDifferences(own, withOutcome("unknown")),
    ...tooWideDifferences(policy, own, needs, taken),
  ];
}
