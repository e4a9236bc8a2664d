import type { RamPolicy } from "../ram-policy/model";
import type { Report, RuleInfo } from "./rule";

/** A rule about the document of a RAM policy. It sees what was read of it, never its JSON. */
export interface PolicyRule extends RuleInfo {
  check(policy: RamPolicy, report: (report: Report) => void): void;
}

export const definePolicyRule = (rule: PolicyRule): PolicyRule => rule;
