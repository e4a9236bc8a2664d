import { type ReadOptions, readRamPolicy } from "./ram-policy/read";
import { byPlace } from "./rules/finding";
import { POLICY_RULES } from "./rules/policies";
import type { PolicyRule } from "./rules/policy-rule";
import type { Finding } from "./rules/rule";
import { RuleRun } from "./rules/run";

/** What is wrong with the document of a RAM policy, in the text's order. Never throws. */
export function checkPolicy(text: string, options: ReadOptions = {}): readonly Finding[] {
  const policy = readRamPolicy(text, options);
  const run = new RuleRun<PolicyRule>((rule, report) => rule.check(policy, report));
  run.run(POLICY_RULES);
  return run.findings.sort(byPlace);
}
