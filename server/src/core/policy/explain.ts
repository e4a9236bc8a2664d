import type { AccessRecord } from "../catalog/handler";
import { SOURCES } from "../catalog/index";
import { USES } from "../usage/model";
import { derive } from "./derive";
import { type Grant, grantsOf } from "./grants";
import type { PolicyFacts, PolicyReport, RolePolicies, TableSource } from "./model";
import { byPlace, byText } from "./order";
import { placesOf } from "./places-of";
import type { Reading } from "./reading";

/** A statement that needs something of a table: `statement` are its keywords. */
export interface Cause {
  readonly statement: string;
  readonly path: string;
  readonly line: number;
}

/** A place that something is needed for, by the statement that names it, and what uses it. */
export interface Need {
  readonly table: string;
  readonly path: string;
  readonly line: number;
  /** Empty for a table that is only created, and so taken as read, and where an access was asked for. */
  readonly causes: readonly Cause[];
  readonly because: "used" | "only-created" | "asked-for";
}

/** Why a policy allows some actions on some resources. */
export interface Reason {
  readonly policy: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** What a request must be like, for these needs alone. */
  readonly condition?: { readonly key: string; readonly patterns: readonly string[] };
  readonly needs: readonly Need[];
  /** The page that says that the actions are needed, and what they are checked against. */
  readonly source: string;
}

export interface RoleExplanation {
  readonly roleArn: string;
  /** The page on who may assume the role. */
  readonly trustSource: string;
  readonly reasons: readonly Reason[];
}

export interface ExplainedReport extends PolicyReport {
  readonly explanation: readonly RoleExplanation[];
}

/** The report of `policies`, and of each action and resource in it, which statements need it. */
export function explainPolicies(
  tables: readonly TableSource[],
  facts: PolicyFacts,
  among: readonly TableSource[] = tables,
): ExplainedReport {
  const { report, ofRoles } = derive(tables, facts, among);
  return {
    ...report,
    explanation: report.roles.map((role, index) => ({
      roleArn: role.roleArn,
      trustSource: SOURCES.crossAccount,
      reasons: reasonsOf(role, ofRoles[index]!, facts),
    })),
  };
}

/** What is needed of one resource in one policy, by one set of needs. */
interface Traced {
  readonly policy: string;
  readonly resource: string;
  readonly grant: Grant;
  readonly record: AccessRecord;
  readonly needs: Need[];
}

function reasonsOf(role: RolePolicies, readings: readonly Reading[], facts: PolicyFacts): Reason[] {
  const places = placesOf(role.permissionPolicies);
  const traced = new Map<string, Traced>();
  for (const reading of [...readings].sort((a, b) => byPlace(a.source, b.source))) {
    if (!reading.target) continue;
    for (const { grant, policy, resource } of places(grantsOf(reading.target))) {
      const key = JSON.stringify([policy, resource, grant.action, grant.condition]);
      const known = traced.get(key) ?? { policy, resource, grant, record: reading.target.record, needs: [] };
      traced.set(key, known);
      known.needs.push(needOf(reading, grant, facts));
    }
  }
  return gathered([...traced.values()], role);
}

/** Of actions and resources that are needed by the same, one reason. */
function gathered(traced: readonly Traced[], { permissionPolicies }: RolePolicies): Reason[] {
  const byNeeds = groupBy(traced, ({ policy, resource, grant, needs }) => [policy, resource, grant.condition, needs]);
  const reasons = byNeeds.map((group) => {
    const [{ policy, resource, grant, needs, record }] = group as [Traced];
    const actions = group.map((one) => one.grant).sort((a, b) => a.rank - b.rank);
    return { policy, resource, needs, source: record.source, condition: grant.condition, actions };
  });
  const order = permissionPolicies.map(({ name }) => name);
  return groupBy(reasons, ({ policy, actions, needs, condition }) => [
    policy,
    actions.map(({ action }) => action),
    needs,
    condition,
  ])
    .map((group) => ({ ...group[0]!, resources: group.map(({ resource }) => resource).sort(byText) }))
    .sort(
      (a, b) =>
        order.indexOf(a.policy) - order.indexOf(b.policy) ||
        a.actions[0]!.rank - b.actions[0]!.rank ||
        byText(a.resources[0]!, b.resources[0]!) ||
        byText(JSON.stringify(a), JSON.stringify(b)),
    )
    .map(({ policy, actions, resources, condition, needs, source }) => ({
      policy,
      actions: actions.map(({ action }) => action),
      resources,
      ...(condition && { condition }),
      needs,
      source,
    }));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Why a place needs an action: for reading it, for writing it, or both. */
function needOf({ source: { table, path, line }, target, uses }: Reading, { action }: Grant, facts: PolicyFacts): Need {
  const isIn = (rules: AccessRecord["read"]): boolean => rules.some((rule) => rule.action === action);
  const [forReading, forWriting] = [isIn(target!.record.read), isIn(target!.record.write)];
  const place = { table: table.name, path, line };
  if (table.statement === "load" || table.statement === "unload") {
    return { ...place, causes: [{ statement: table.statement.toUpperCase(), path, line }], because: "used" };
  }
  if (facts.access !== "infer") return { ...place, causes: [], because: "asked-for" };
  const causes = uses
    .filter(({ kind }) => (USES[kind].reads && forReading) || (USES[kind].writes && forWriting))
    .map((use) => ({ statement: USES[use.kind].words, path: use.path, line: use.line }))
    .sort((a, b) => byPlace(a, b) || byText(a.statement, b.statement));
  return { ...place, causes, because: uses.length > 0 ? "used" : "only-created" };
}
