import { withoutCovered } from "./cover";
import type { Grant } from "./grants";
import type { PermissionStatement } from "./model";
import { byText, sortedSet } from "./order";

/** What a request must be like: the patterns that its value for a key may fit. */
interface Condition {
  readonly key: string;
  readonly patterns: readonly string[];
}

/** Actions that are allowed on the same resources, under the same condition. */
interface Group {
  readonly actions: readonly Grant[];
  readonly resources: string[];
  readonly condition: Condition | undefined;
}

/**
 * The fewest statements that allow just these grants: resources with the same actions share one, under the same
 * condition. What another resource or pattern of a statement covers is left out. The result does not depend on the order
 * of the grants.
 */
export const statementsOf = (grants: readonly Grant[]): PermissionStatement[] =>
  groupsOf(grants)
    .map((group) => ({ rank: group.actions[0]!.rank, statement: statementOf(group) }))
    .sort((a, b) => a.rank - b.rank || byText(orderOf(a.statement), orderOf(b.statement)))
    .map(({ statement }) => statement);

const orderOf = ({ Action, Condition, Resource }: PermissionStatement): string =>
  JSON.stringify([Action, Condition ?? "", Resource]);

const statementOf = ({ actions, resources, condition }: Group): PermissionStatement => ({
  Effect: "Allow",
  Action: actions.map(({ action }) => action),
  Resource: withoutCovered(sortedSet(resources)),
  ...(condition && { Condition: { StringLike: { [condition.key]: condition.patterns } } }),
});

/** Resources with the same actions and condition belong together. */
function groupsOf(grants: readonly Grant[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { resource, actions, condition } of byResource(grants)) {
    const key = JSON.stringify([actions.map(({ action }) => action), condition]);
    const group = groups.get(key);
    if (group) group.resources.push(resource);
    else groups.set(key, { actions, condition, resources: [resource] });
  }
  return [...groups.values()];
}

interface OfResource {
  readonly resource: string;
  readonly actions: readonly Grant[];
  readonly condition: Condition | undefined;
}

/** Of each resource the actions with the same condition, each once, in the order of the catalogue. */
function byResource(grants: readonly Grant[]): OfResource[] {
  const found = new Map<string, { resource: string; condition: Condition | undefined; actions: Grant[] }>();
  for (const { grant, condition } of conditioned(grants)) {
    const key = JSON.stringify([grant.resource, condition]);
    const known = found.get(key);
    if (known) known.actions.push(grant);
    else found.set(key, { resource: grant.resource, condition, actions: [grant] });
  }
  for (const { actions } of found.values()) actions.sort((a, b) => a.rank - b.rank);
  return [...found.values()];
}

/** Each action on each resource once: what is allowed under several conditions is under one with all their patterns. */
function conditioned(grants: readonly Grant[]): { grant: Grant; condition: Condition | undefined }[] {
  const found = new Map<string, { grant: Grant; patterns: string[] }>();
  for (const grant of grants) {
    const key = JSON.stringify([grant.action, grant.resource, grant.condition?.key]);
    const known = found.get(key) ?? { grant, patterns: [] };
    found.set(key, known);
    known.patterns.push(...(grant.condition?.patterns ?? []));
  }
  return [...found.values()].map(({ grant, patterns }) => ({
    grant,
    condition: grant.condition && { key: grant.condition.key, patterns: withoutCovered(sortedSet(patterns)) },
  }));
}
