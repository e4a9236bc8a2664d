import { type OwnPolicy, planRole, type RolePlan } from "../core/index";
import type { RamAccount } from "../ram/index";
import type { SeenRole } from "./roles";

/** The policies that there are of the names that a role's own are to have. */
async function ownPolicies({ role, seen }: SeenRole, account: RamAccount): Promise<OwnPolicy[]> {
  if (seen.kind === "unread") return [];
  const found: OwnPolicy[] = [];
  for (const { name } of role.needs.permissionPolicies) {
    const policy = await account.policy({ name, type: "Custom" });
    if (policy) found.push({ name, text: policy.document, versions: await account.versionsOf(name) });
  }
  return found;
}

/** What has to be added so that the tables of roles work; `rotate` lets old versions of policies make room. */
export async function planAll(seen: readonly SeenRole[], account: RamAccount, rotate: boolean): Promise<RolePlan[]> {
  const plans: RolePlan[] = [];
  for (const one of seen) plans.push(planRole(one.role, one.seen, { own: await ownPolicies(one, account), rotate }));
  return plans;
}
