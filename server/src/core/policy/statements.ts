import type { Grant } from "./grants";
import type { PermissionStatement } from "./model";
import { byText, sortedSet } from "./order";

/** Resources that allow the same actions. */
interface Group {
  readonly actions: readonly Grant[];
  readonly resources: string[];
}

/**
 * The fewest statements that allow just these grants: resources with the same actions share one. The result does not
 * depend on the order of the grants.
 */
export const statementsOf = (grants: readonly Grant[]): PermissionStatement[] =>
  groupsOf(grants)
    .sort((a, b) => a.actions[0]!.rank - b.actions[0]!.rank || byText(actionsKey(a.actions), actionsKey(b.actions)))
    .map(({ actions, resources }) => ({
      Effect: "Allow",
      Action: actions.map(({ action }) => action),
      Resource: sortedSet(resources),
    }));

function groupsOf(grants: readonly Grant[]): Group[] {
  const groups = new Map<string, Group>();
  for (const [resource, actions] of byResource(grants)) {
    const key = actionsKey(actions);
    const group = groups.get(key);
    if (group) group.resources.push(resource);
    else groups.set(key, { actions, resources: [resource] });
  }
  return [...groups.values()];
}

/** Of each resource its actions, each once, in the order of the catalogue. */
function byResource(grants: readonly Grant[]): [resource: string, actions: Grant[]][] {
  const resources = new Map<string, Map<string, Grant>>();
  for (const grant of grants) {
    const actions = resources.get(grant.resource) ?? new Map<string, Grant>();
    resources.set(grant.resource, actions.set(grant.action, grant));
  }
  return [...resources].map(([resource, actions]) => [resource, [...actions.values()].sort((a, b) => a.rank - b.rank)]);
}

const actionsKey = (actions: readonly Grant[]): string => actions.map(({ action }) => action).join(" ");
