import { accessFinder } from "./access";
import { accountNotes } from "./account-notes";
import { usableAccounts } from "./accounts";
import { placesIn } from "./altered";
import { byAccount } from "./by-account";
import { missingAccount, missingOf, sortMissing } from "./missing";
import type { PolicyFacts, PolicyReport, TableSource } from "./model";
import { sortNotes } from "./notes";
import { byRole, type Reading, read } from "./reading";
import { rolePolicies } from "./role-policies";

/** A report, and what it was derived from, role by role. */
export interface Derived {
  readonly report: PolicyReport;
  readonly ofRoles: readonly (readonly Reading[])[];
}

/** Derives what the roles of some tables need, where names mean tables `among` all. */
export function derive(tables: readonly TableSource[], facts: PolicyFacts, among: readonly TableSource[]): Derived {
  const usageOf = accessFinder(among, facts);
  const readings = placesIn(tables, among).flatMap((source) => read(source, usageOf(source)));
  const accounts = usableAccounts(facts.maxcomputeAccount);
  const roles = byRole(readings);
  const results = roles.map(([roleArn, ofRole]) =>
    rolePolicies(roleArn, ofRole, accounts, facts.allowWildcards ?? false),
  );
  const notes = sortNotes([...results.flatMap((result) => result.notes), ...accountNotes(readings, accounts)]);
  const sections = byAccount(results.map(({ role }) => role));
  const needAccount = readings.filter(({ gaps }) => !gaps.includes("role-key-instead")).map(({ source }) => source);
  const report: PolicyReport = {
    version: 1,
    roles: results.map(({ role }) => role),
    missing: sortMissing([
      ...readings.flatMap(({ source, gaps }) => gaps.map((gap) => missingOf(source, gap))),
      ...results.flatMap(({ missing }) => missing),
      ...(accounts.length === 0 ? missingAccount(needAccount, facts.maxcomputeAccount) : []),
    ]),
    ...(sections.length > 1 && { accounts: sections }),
    ...(notes.length > 0 && { notes }),
  };
  return { report, ofRoles: roles.map(([, ofRole]) => ofRole) };
}
