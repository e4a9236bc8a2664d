import { canonicalRoleName, isWellFormed, parseRoleArn, printRoleArn } from "../arn/role";
import type { ExternalTable } from "../table/model";
import { byText } from "./order";

/** A role that a table names, with all that must be known of it. */
export interface Role {
  /** The uid of the account that owns the role and the data. */
  readonly account: string;
  readonly name: string;
}

/** Why a table's role is not known. */
export type RoleGap = "role-absent" | "role-key-instead" | "role-unfilled" | "role-malformed" | "account-unknown";

/** The role of a table, or what is wrong with its property. */
export function readRole({ role, location }: ExternalTable): Role | readonly RoleGap[] {
  const arn = parseRoleArn(role?.value?.value ?? "");
  if (isWellFormed(arn)) return { account: arn.account, name: arn.roleName };
  if (arn.kind === "empty")
    return [(location?.tablestore ?? location?.oss)?.secret ? "role-key-instead" : "role-absent"];
  if (arn.kind === "unknown") return ["role-unfilled"];
  if (arn.kind !== "role") return ["role-malformed"];
  const gaps: RoleGap[] = /^\d+$/.test(arn.account) ? [] : ["account-unknown"];
  if (isWellFormed({ ...arn, account: "0" })) return gaps;
  const nameIsUnfilled = arn.placeholders.some(({ end }) => end > arn.nameSpan.start);
  return [...gaps, nameIsUnfilled ? "role-unfilled" : "role-malformed"];
}

/** Equal for roles that RAM takes for the same. */
export const roleKey = ({ account, name }: Role): string => printRoleArn(account, name.toLowerCase());

/** The name of one role, where texts differ in its case: the one with the most to say, capitals that is. */
export function roleName(roles: readonly Role[]): string {
  const [name = ""] = roles.map((role) => role.name).sort(byText);
  return canonicalRoleName(name);
}
