import { byAccount } from "../by-account";
import type { PolicyReport, RolePolicies } from "../model";

/** What is to be made in one account. */
export interface Section {
  readonly account: string;
  readonly roles: readonly RolePolicies[];
}

/** The accounts of a report, in the order to apply them. */
export function sectionsOf({ roles }: PolicyReport): Section[] {
  const byArn = new Map(roles.map((role) => [role.roleArn, role]));
  return byAccount(roles).map(({ account, roles: arns }) => ({ account, roles: arns.map((arn) => byArn.get(arn)!) }));
}
