import { accessFinder } from "./access";
import { accountNotes } from "./account-notes";
import { usableAccounts } from "./accounts";
import { placesIn } from "./altered";
import { byAccount } from "./by-account";
import { missingAccount, missingOf, sortMissing } from "./missing";
import type { PolicyFacts, PolicyReport, TableSource } from "./model";
import { sortNotes } from "./notes";
import { byRole, read } from "./reading";
import { rolePolicies } from "./role-policies";

/**
 * What the roles of external tables need, and what is missing to say it. Tables of one role are taken together, those
 * that need none left out. Pure: the same tables give the same report, in whatever order they come. Where only some of
 * the tables are asked for, `among` are all that a name may mean.
 */
export function policies(
  tables: readonly TableSource[],
  facts: PolicyFacts,
  among: readonly TableSource[] = tables,
): PolicyReport {
  const accessOf = accessFinder(among, facts);
  const readings = placesIn(tables, among).flatMap((source) => read(source, accessOf(source).access));
  const accounts = usableAccounts(facts.maxcomputeAccount);
  const needAccount = readings.filter(({ gaps }) => !gaps.includes("role-key-instead")).map(({ source }) => source);
  const ofRoles = byRole(readings).map(([roleArn, ofRole]) =>
    rolePolicies(roleArn, ofRole, accounts, facts.allowWildcards ?? false),
  );
  const notes = sortNotes([...ofRoles.flatMap(({ notes }) => notes), ...accountNotes(readings, accounts)]);
  const sections = byAccount(ofRoles.map(({ role }) => role));
  return {
    version: 1,
    roles: ofRoles.map(({ role }) => role),
    missing: sortMissing([
      ...readings.flatMap(({ source, gaps }) => gaps.map((gap) => missingOf(source, gap))),
      ...ofRoles.flatMap(({ missing }) => missing),
      ...(accounts.length === 0 ? missingAccount(needAccount, facts.maxcomputeAccount) : []),
    ]),
    ...(sections.length > 1 && { accounts: sections }),
    ...(notes.length > 0 && { notes }),
  };
}
