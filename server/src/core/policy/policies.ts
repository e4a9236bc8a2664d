import { TABLESTORE } from "../catalog/index";
import { type Gap, missingAccount, missingOf, sortMissing } from "./missing";
import type { PolicyFacts, PolicyReport, RolePolicies, TableSource } from "./model";
import { policyName } from "./names";
import { byPlace, byText } from "./order";
import { permissionPolicies, type Target } from "./permission";
import { type Role, readRole, roleKey, roleName } from "./role";
import { isDerivable, type Reach, readReach } from "./target";
import { trustPolicy } from "./trust";

/** What one table says of its role and its data. */
interface Reading {
  readonly source: TableSource;
  readonly role: Role | undefined;
  readonly reach: Reach;
  readonly gaps: readonly Gap[];
}

function read(source: TableSource): Reading {
  const role = readRole(source.table);
  const reach = readReach(source.table);
  const parts = ["instance", "region", "tableName"] as const;
  const gaps: Gap[] = parts.filter((part) => reach[part] === undefined);
  return "account" in role
    ? { source, role, reach, gaps }
    : { source, role: undefined, reach, gaps: [...role, ...gaps] };
}

function targetOf({ role, reach: { instance, region, tableName } }: Reading): Target[] {
  if (!role || instance === undefined || region === undefined || tableName === undefined) return [];
  return [{ access: TABLESTORE.access, region, account: role.account, holes: { instance, table: tableName } }];
}

function byRole(readings: readonly Reading[]): [key: string, readings: Reading[]][] {
  const roles = new Map<string, Reading[]>();
  for (const reading of readings) {
    if (!reading.role) continue;
    const key = roleKey(reading.role);
    const known = roles.get(key);
    if (known) known.push(reading);
    else roles.set(key, [reading]);
  }
  return [...roles].sort(([a], [b]) => byText(a, b));
}

function rolePolicies(roleArn: string, readings: readonly Reading[], facts: PolicyFacts): RolePolicies {
  const roles = readings.flatMap(({ role }) => role ?? []);
  const { account } = roles[0]!;
  const name = roleName(roles);
  const documents = permissionPolicies(readings.flatMap(targetOf), facts.access);
  return {
    roleArn,
    account,
    roleName: name,
    ...(facts.maxcomputeAccount !== undefined && { trustPolicy: trustPolicy(account, facts.maxcomputeAccount) }),
    permissionPolicies: documents.map((document, index) => ({
      name: policyName(name, TABLESTORE.access.service, index + 1),
      document,
    })),
    tables: readings
      .map(({ source: { table, path, line } }) => ({ name: table.name, path, line, access: facts.access }))
      .sort((a, b) => byPlace(a, b) || byText(a.name, b.name)),
  };
}

/** A uid that is none is as good as not given; the report says so. */
function usable(facts: PolicyFacts): PolicyFacts {
  const isUid = facts.maxcomputeAccount !== undefined && /^\d+$/.test(facts.maxcomputeAccount);
  return isUid ? facts : { access: facts.access };
}

/**
 * What the roles of external tables need, and what is missing to say it. Tables of one role are taken together, those
 * of handlers without a record left out. Pure: the same tables give the same report, in whatever order they come.
 */
export function policies(tables: readonly TableSource[], facts: PolicyFacts): PolicyReport {
  const readings = tables.filter(({ table }) => isDerivable(table)).map(read);
  const known = usable(facts);
  const needAccount = readings.filter(({ gaps }) => !gaps.includes("role-key-instead")).map(({ source }) => source);
  return {
    version: 1,
    roles: byRole(readings).map(([roleArn, ofRole]) => rolePolicies(roleArn, ofRole, known)),
    missing: sortMissing([
      ...readings.flatMap(({ source, gaps }) => gaps.map((gap) => missingOf(source, gap))),
      ...(known.maxcomputeAccount === undefined ? missingAccount(needAccount, facts.maxcomputeAccount) : []),
    ]),
  };
}
