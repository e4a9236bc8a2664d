import type { Usage } from "./access";
import { placesIn } from "./altered";
import type { Target } from "./grants";
import type { Gap } from "./missing";
import type { Access, TableSource, UseSource } from "./model";
import { byText } from "./order";
import { readPlace } from "./place";
import { type Role, readRole, roleKey } from "./role";
import { accessRecordOf } from "./target";

/** What one statement says of a role and of data. */
export interface Reading {
  readonly source: TableSource;
  readonly access: Access;
  readonly uses: readonly UseSource[];
  readonly role: Role | undefined;
  /** Absent where it is not known, or the role not. */
  readonly target: Target | undefined;
  readonly gaps: readonly Gap[];
}

/** Of a table that needs no role, nothing. */
export function read(source: TableSource, { access, uses }: Usage): Reading[] {
  const record = accessRecordOf(source.table);
  if (!record) return [];
  const place = readPlace(source.table, record);
  const found = readRole(source.table);
  const role = "account" in found ? found : undefined;
  const gaps: Gap[] = [...("account" in found ? [] : found), ...("holes" in place ? [] : place)];
  const target = role && "holes" in place ? { ...place, record, access, account: role.account } : undefined;
  return [{ source, access, uses, role, gaps, target }];
}

/** The ARN of the role that a statement is about, as reports have it. */
export function roleArnOf(source: TableSource, among: readonly TableSource[]): string | undefined {
  const roles = placesIn([source], among).map(({ table }) => (accessRecordOf(table) ? readRole(table) : []));
  const role = roles.find((found) => "account" in found);
  return role && roleKey(role);
}

/** What is said of each role, by a key that is equal for roles that RAM takes for the same, in its order. */
export function byRole(readings: readonly Reading[]): [key: string, readings: Reading[]][] {
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
