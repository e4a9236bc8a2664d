import { TABLESTORE } from "../catalog/index";
import { accessFinder } from "./access";
import type { Target } from "./grants";
import { type Gap, missingAccount, missingOf, sortMissing } from "./missing";
import type { Access, PolicyFacts, PolicyReport, RolePolicies, TableSource } from "./model";
import { policyName } from "./names";
import { byPlace, byText } from "./order";
import { permissionPolicies } from "./permission";
import { type Role, readRole, roleKey, roleName } from "./role";
import { isDerivable, type Reach, readReach } from "./target";
import { trustPolicy } from "./trust";

/** What one table says of its role and its data. */
interface Reading {
  readonly source: TableSource;
  readonly access: Access;
  readonly role: Role | undefined;
  readonly reach: Reach;
  readonly gaps: readonly Gap[];
}

function read(source: TableSource, access: Access): Reading {
  const role = readRole(source.table);
  const reach = readReach(source.table);
  const parts = ["instance", "region", "tableName"] as const;
  const gaps: Gap[] = parts.filter((part) => reach[part] === undefined);
  return "account" in role
    ? { source, access, role, reach, gaps }
    : { source, access, role: undefined, reach, gaps: [...role, ...gaps] };
}

function targetOf({ role, access, reach: { instance, region, tableName } }: Reading): Target[] {
  if (!role || instance === undefined || region === undefined || tableName === undefined) return [];
  return [{ record: TABLESTORE.access, access, region, account: role.account, holes: { instance, table: tableName } }];
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
  const documents = permissionPolicies(readings.flatMap(targetOf));
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
      .map(({ source: { table, path, line }, access }) => ({ name: table.name, path, line, access }))
      .sort((a, b) => byPlace(a, b) || byText(a.name, b.name)),
  };
}

/** A uid that is none is as good as not given; the report says so. */
function usable(facts: PolicyFacts): PolicyFacts {
  const isUid = facts.maxcomputeAccount !== undefined && /^\d+$/.test(facts.maxcomputeAccount);
  if (isUid) return facts;
  const { maxcomputeAccount, ...others } = facts;
  return others;
}

/**
 * What the roles of external tables need, and what is missing to say it. Tables of one role are taken together, those
 * of handlers without a record left out. Pure: the same tables give the same report, in whatever order they come. Where
 * only some of the tables are asked for, `among` are all that a name may mean.
 */
export function policies(
  tables: readonly TableSource[],
  facts: PolicyFacts,
  among: readonly TableSource[] = tables,
): PolicyReport {
  const accessOf = accessFinder(among, facts);
  const derivable = tables.filter(({ table }) => isDerivable(table));
  const readings = derivable.map((source) => read(source, accessOf(source).access));
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
