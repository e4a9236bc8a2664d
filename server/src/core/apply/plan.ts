import type { Seen } from "../verify/model";
import type { NeededRole } from "../verify/verify";
import type { OwnPolicy, RolePlan, Step } from "./model";
import { policySteps } from "./policy-steps";
import { trustSteps } from "./trust-steps";

/** What an account has beside the role. */
export interface Surroundings {
  /** The policies that there are of the names that those of the role are to have. */
  readonly own: readonly OwnPolicy[];
  readonly rotate: boolean;
}

/** What has to be added so that the tables of a role work: nothing is taken away, and nothing is done that does not lead there. */
export function planRole({ needs }: NeededRole, seen: Seen, { own, rotate }: Surroundings): RolePlan {
  const { roleArn, account, trustPolicy } = needs;
  const roleName = (seen.kind === "role" && seen.role.name) || needs.roleName;
  const head = { roleArn, account };
  if (seen.kind === "unread") return { ...head, steps: [], blocked: [seen.problem] };
  const isThere = seen.kind === "role";
  const create: Step[] = isThere || !trustPolicy ? [] : [{ kind: "create-role", roleName, after: trustPolicy }];
  const trust = isThere ? trustSteps(roleName, seen.role.trustPolicy, needs) : { steps: create, blocked: [] };
  const attached = isThere ? seen.role.policies : [];
  const policies = policySteps(needs, { roleName, attached, own, rotate });
  const blocked = [...trust.blocked, ...policies.blocked];
  return { ...head, steps: blocked.length > 0 ? [] : [...trust.steps, ...policies.steps], blocked };
}
