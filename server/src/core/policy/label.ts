import * as l10n from "@vscode/l10n";
import { accessFinder } from "./access";
import { placeReader } from "./altered";
import type { PolicyFacts, TableSource } from "./model";
import { type Reading, read } from "./reading";
import { type Role, roleKey, roleName } from "./role";
import { accessWord } from "./say-access";

/** In a few words, how each table is used and by which role; `undefined` where it takes none, or none is known. */
export function policyLabels(tables: readonly TableSource[], facts: PolicyFacts): (string | undefined)[] {
  const usageOf = accessFinder(tables, facts);
  const placesOf = placeReader(tables);
  const readings = tables.map((source) => placesOf(source).flatMap((place) => read(place, usageOf(place)))[0]);
  const names = roleNames(readings);
  return readings.map(
    (reading) =>
      reading?.role && l10n.t("RAM policies: {0} · {1}", accessWord(reading.access), names.get(roleKey(reading.role))!),
  );
}

/** The policies of a role name it as the table does that has the most to say. */
function roleNames(readings: readonly (Reading | undefined)[]): ReadonlyMap<string, string> {
  const roles = new Map<string, Role[]>();
  for (const { role } of readings.flatMap((reading) => reading ?? [])) {
    if (!role) continue;
    const known = roles.get(roleKey(role));
    if (known) known.push(role);
    else roles.set(roleKey(role), [role]);
  }
  return new Map([...roles].map(([key, ofRole]) => [key, roleName(ofRole)]));
}
