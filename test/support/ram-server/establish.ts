import type { RolePolicies } from "../../../server/src/core/index";
import type { Role, World } from "./world";

/** Makes a role as its policies have it. */
export function establish(
  world: World,
  { account: uid, roleName, trustPolicy, permissionPolicies }: RolePolicies,
): Role {
  const account = world.account(uid);
  const role = world.newRole(account, roleName, JSON.stringify(trustPolicy));
  account.roles.add(role);
  for (const { name, document } of permissionPolicies) {
    account.policies.add(world.newPolicy("Custom", name, JSON.stringify(document)));
    attach(world, role, name);
  }
  return role;
}

/** Attaches a policy that is there. */
export function attach(world: World, role: Role, name: string, type: "Custom" | "System" = "Custom"): void {
  role.attached.push({ type, name, at: world.timestamp() });
}
