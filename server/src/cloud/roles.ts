import type { NeededRole, Seen } from "../core/index";
import type { Identity, RamAccount } from "../ram/index";
import { RoleReader, strangerTo } from "./see-role";

export interface SeenRole {
  readonly role: NeededRole;
  readonly seen: Seen;
}

/** As the role is called, and as its ARN has it: nothing says that RAM takes names in any case, as MaxCompute does. */
const namesOf = ({ needs: { roleName, roleArn } }: NeededRole): string[] => [
  ...new Set([roleName, roleArn.slice(roleArn.lastIndexOf("/") + 1)]),
];

/** Looks at all roles. Whoever does not own a role is not asked about it; `maxcompute` are the accounts that own MaxCompute projects. */
export async function seeRoles(
  roles: readonly NeededRole[],
  account: RamAccount,
  caller: Identity,
  maxcompute: readonly string[],
): Promise<SeenRole[]> {
  const reader = new RoleReader(account);
  const all: SeenRole[] = [];
  for (const role of roles) {
    const isOwn = role.needs.account === caller.account;
    all.push({ role, seen: isOwn ? await reader.see(namesOf(role)) : strangerTo(role, caller, maxcompute) });
  }
  return all;
}
