import type { Grant } from "./grants";
import type { RolePolicies } from "./model";

/** Where documents allow something. */
interface Place {
  readonly policy: string;
  readonly resource: string;
}

/** A grant with the policy that allows it, and the resource there: its own or, where that was widened, what covers it. */
export interface PlacedGrant extends Place {
  readonly grant: Grant;
}

/** Tells which policy of a role allows the grants of a target. All of them stand in one, wherever else some of them do. */
export function placesOf(
  policies: RolePolicies["permissionPolicies"],
): (grants: readonly Grant[]) => readonly PlacedGrant[] {
  const placesOfGrant = placeFinder(policies);
  return (grants) => {
    const found = grants.map((grant) => ({ grant, places: placesOfGrant(grant) }));
    const isCommon = ({ policy }: Place): boolean =>
      found.every(({ places }) => places.some((place) => place.policy === policy));
    return found.flatMap(({ grant, places }) => {
      const place = places.find(isCommon) ?? places[0];
      return place ? [{ ...place, grant }] : [];
    });
  };
}

function placeFinder(policies: RolePolicies["permissionPolicies"]): (grant: Grant) => readonly Place[] {
  const exact = new Map<string, Place[]>();
  const wide = new Map<string, Place[]>();
  for (const { name: policy, document } of policies) {
    for (const { Action, Resource } of document.Statement) {
      for (const resource of Resource) {
        for (const action of Action) {
          add(exact, `${action} ${resource}`, { policy, resource });
          if (resource.endsWith("*")) add(wide, action, { policy, resource });
        }
      }
    }
  }
  const covers = ({ resource }: Place, grant: Grant): boolean => grant.resource.startsWith(resource.slice(0, -1));
  return (grant) =>
    exact.get(`${grant.action} ${grant.resource}`) ??
    (wide.get(grant.action) ?? []).filter((place) => covers(place, grant));
}

function add(places: Map<string, Place[]>, key: string, place: Place): void {
  const known = places.get(key);
  if (known) known.push(place);
  else places.set(key, [place]);
}
