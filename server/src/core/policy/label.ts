import * as l10n from "@vscode/l10n";
import type { ExternalTable } from "../table/model";
import { type AccessFacts, accessFinder, type NamedSource, type NamedUse } from "./access";
import { placeReader } from "./altered";
import type { TableSource } from "./model";
import { type Role, readRole, roleKey, roleName } from "./role";
import { accessWord } from "./say-access";
import { isDerivable } from "./target";

/** As much of a table as its label tells: small enough to be kept. */
export interface LabelSource extends NamedSource {
  /** Absent where it takes none, or none is known. */
  readonly role: Role | undefined;
}

export function labelSourceOf(table: ExternalTable): LabelSource {
  const { statement, name } = table;
  const role = isDerivable(table) ? readRole(table) : [];
  return { table: { statement, name }, role: "account" in role ? role : undefined };
}

/** In a few words, how each table is used and by which role; `undefined` where it takes none, or none is known. */
export function policyLabels(tables: readonly TableSource[], facts: AccessFacts): (string | undefined)[] {
  const placesOf = placeReader(tables);
  const places = tables.map((source) => placesOf(source).find(({ table }) => isDerivable(table)));
  return labelsOf(
    places.map((place) => place && labelSourceOf(place.table)),
    tables,
    facts,
  );
}

/** The same of tables that are all created. */
export const labelsOfCreated = (tables: readonly LabelSource[], facts: AccessFacts<NamedUse>): (string | undefined)[] =>
  labelsOf(tables, tables, facts);

function labelsOf<Use extends NamedUse>(
  sources: readonly (LabelSource | undefined)[],
  among: readonly NamedSource[],
  facts: AccessFacts<Use>,
): (string | undefined)[] {
  const usageOf = accessFinder(among, facts);
  const names = roleNames(sources.flatMap((source) => source?.role ?? []));
  return sources.map(
    (source) =>
      source?.role &&
      l10n.t("RAM policies: {0} · {1}", accessWord(usageOf(source).access), names.get(roleKey(source.role))!),
  );
}

/** The policies of a role name it as the table does that has the most to say. */
function roleNames(all: readonly Role[]): ReadonlyMap<string, string> {
  const roles = new Map<string, Role[]>();
  for (const role of all) {
    const known = roles.get(roleKey(role));
    if (known) known.push(role);
    else roles.set(roleKey(role), [role]);
  }
  return new Map([...roles].map(([key, ofRole]) => [key, roleName(ofRole)]));
}
