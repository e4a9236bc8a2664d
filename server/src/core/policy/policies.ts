import { accessFinder } from "./access";
import { placesIn } from "./altered";
import type { Target } from "./grants";
import { type Gap, missingAccount, missingOf, sortMissing } from "./missing";
import type { Access, PermissionPolicy, PolicyFacts, PolicyReport, RolePolicies, TableSource } from "./model";
import { policyName } from "./names";
import { byPlace, byText, sortedSet } from "./order";
import { permissionPolicies } from "./permission";
import { readPlace } from "./place";
import { type Role, readRole, roleKey, roleName } from "./role";
import { accessRecordOf } from "./target";
import { trustPolicy } from "./trust";

/** What one statement says of a role and of data. */
interface Reading {
  readonly source: TableSource;
  readonly access: Access;
  readonly role: Role | undefined;
  /** Absent where it is not known, or the role not. */
  readonly target: Target | undefined;
  readonly gaps: readonly Gap[];
}

/** Of a table that needs no role, nothing. */
function read(source: TableSource, access: Access): Reading[] {
  const record = accessRecordOf(source.table);
  if (!record) return [];
  const place = readPlace(source.table, record);
  const found = readRole(source.table);
  const role = "account" in found ? found : undefined;
  const gaps: Gap[] = [...("account" in found ? [] : found), ...("holes" in place ? [] : place)];
  const target = role && "holes" in place ? { ...place, record, access, account: role.account } : undefined;
  return [{ source, access, role, gaps, target }];
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
  return {
    roleArn,
    account,
    roleName: name,
    ...(facts.maxcomputeAccount !== undefined && { trustPolicy: trustPolicy(account, facts.maxcomputeAccount) }),
    permissionPolicies: namedPolicies(
      name,
      readings.flatMap(({ target }) => target ?? []),
    ),
    tables: readings.map(tableOf).sort((a, b) => byPlace(a, b) || byText(a.name, b.name)),
  };
}

/** The documents of each service; a service that has grants of its own has none. */
function namedPolicies(roleName: string, targets: readonly Target[]): { name: string; document: PermissionPolicy }[] {
  const services = sortedSet(
    targets.filter(({ record }) => record.read.length > 0).map(({ record }) => record.service),
  );
  return services.flatMap((service) =>
    permissionPolicies(targets.filter(({ record }) => record.service === service)).map((document, index) => ({
      name: policyName(roleName, service, index + 1),
      document,
    })),
  );
}

const tableOf = ({ source: { table, path, line }, access }: Reading): RolePolicies["tables"][number] => ({
  name: table.name,
  path,
  line,
  access,
  ...(table.statement !== "create" && { statement: table.statement }),
});

/** A uid that is none is as good as not given; the report says so. */
function usable(facts: PolicyFacts): PolicyFacts {
  const isUid = facts.maxcomputeAccount !== undefined && /^\d+$/.test(facts.maxcomputeAccount);
  if (isUid) return facts;
  const { maxcomputeAccount, ...others } = facts;
  return others;
}

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
