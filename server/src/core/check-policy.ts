import { comparePermission } from "./ram-policy/compare-permission";
import { compareTrust } from "./ram-policy/compare-trust";
import type { Difference } from "./ram-policy/difference";
import type { RamPolicy } from "./ram-policy/model";
import type { Needs } from "./ram-policy/needs";
import { type ReadOptions, readRamPolicy } from "./ram-policy/read";
import { DIFFERENCE_RULES } from "./rules/differences";
import { byPlace, findingOf } from "./rules/finding";
import { POLICY_RULES } from "./rules/policies";
import type { DifferenceRule } from "./rules/policy-difference";
import type { Finding } from "./rules/rule";
import { RuleRun } from "./rules/run";

/** What a policy is compared with. */
export interface PolicyComparison {
  readonly needs: Needs;
  /** The texts of the other permission policies that the role has. */
  readonly others?: readonly string[];
  /** Whether what is missing is said of this policy; of several of a role, one says it. Default: yes. */
  readonly saysMissing?: boolean;
}

/** What is wrong with the document of a RAM policy, and where it differs from what its tables need. Never throws. */
export function checkPolicy(
  text: string,
  options: ReadOptions = {},
  comparison?: PolicyComparison,
): readonly Finding[] {
  const policy = readRamPolicy(text, options);
  const run = new RuleRun();
  run.run(POLICY_RULES, policy, undefined);
  const compared = comparison ? differences(policy, comparison).map(wordingOf) : [];
  return [...run.findings, ...compared].sort(byPlace);
}

function differences(policy: RamPolicy, { needs, others = [], saysMissing = true }: PolicyComparison): Difference[] {
  if (policy.kind === "trust") return compareTrust(policy, needs);
  const read = others.map((text) => readRamPolicy(text, { kind: "permission", comments: true }));
  return comparePermission(policy, { needs, others: read, saysMissing });
}

const RULE_OF: ReadonlyMap<Difference["kind"], DifferenceRule> = new Map(
  DIFFERENCE_RULES.map((rule) => [rule.kind, rule]),
);

function wordingOf(difference: Difference): Finding {
  const { at, kind, edits } = difference;
  const rule = RULE_OF.get(kind)!;
  const { message, fix } = rule.word(difference);
  const fixes = fix !== undefined && edits.length > 0 ? [{ title: fix, safe: false, edits }] : [];
  return findingOf(rule, { at, message, fixes });
}
