import { tooManyPolicies } from "./missing";
import type { MissingFact, Note, RolePolicies } from "./model";
import { policyName } from "./names";
import { byPlace, byText } from "./order";
import { permissionsOf } from "./permission";
import type { Reading } from "./reading";
import { roleName } from "./role";
import { trustPolicy } from "./trust";
import { wideningNote } from "./widening-note";

export interface OfRole {
  readonly role: RolePolicies;
  readonly missing: readonly MissingFact[];
  readonly notes: readonly Note[];
}

/** What one role needs. All of it is said of the first statement that names the role. */
export function rolePolicies(
  roleArn: string,
  readings: readonly Reading[],
  accounts: readonly string[],
  allowWildcards: boolean,
): OfRole {
  const { account } = readings[0]!.role!;
  const name = roleName(readings.map(({ role }) => role!));
  const place = readings.map(({ source }) => source).sort(byPlace)[0]!;
  const permissions = permissionsOf(
    readings.flatMap(({ target }) => target ?? []),
    allowWildcards,
  );
  const role: RolePolicies = {
    roleArn,
    account,
    roleName: name,
    ...(accounts.length > 0 && { trustPolicy: trustPolicy(account, accounts) }),
    permissionPolicies: (permissions?.policies ?? []).map(({ service, part, document }) => ({
      name: policyName(name, service, part),
      document,
    })),
    tables: tablesOf(readings),
  };
  return {
    role,
    missing: permissions ? [] : [tooManyPolicies(name, place)],
    notes: (permissions?.widenings ?? []).map((widening) => wideningNote(widening, name, place)),
  };
}

const tablesOf = (readings: readonly Reading[]): RolePolicies["tables"] =>
  readings
    .map(({ source: { table, path, line }, access }) => ({
      name: table.name,
      path,
      line,
      access,
      ...(table.statement !== "create" && { statement: table.statement }),
    }))
    .sort((a, b) => byPlace(a, b) || byText(a.name, b.name) || byText(JSON.stringify(a), JSON.stringify(b)));
