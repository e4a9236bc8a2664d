import type { PolicyReport, RolePolicies } from "./model";

/** What has to be made in each account: one signs in to one after the other. */
export function byAccount(roles: readonly RolePolicies[]): NonNullable<PolicyReport["accounts"]> {
  const accounts = new Map<string, string[]>();
  for (const { account, roleArn } of roles) accounts.set(account, [...(accounts.get(account) ?? []), roleArn]);
  return [...accounts].map(([account, ofAccount]) => ({ account, roles: ofAccount }));
}
