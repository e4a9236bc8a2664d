import { printResourceArn } from "../arn/resource";
import type { AccessRecord, AccessRule } from "../catalog/handler";
import type { Access } from "./model";
import type { Place } from "./place";

/** What an external table reaches: a place in the cloud, and what is done there. */
export interface Target extends Place {
  readonly record: AccessRecord;
  readonly access: Access;
  readonly account: string;
}

/** One action on one resource. */
export interface Grant {
  readonly action: string;
  readonly resource: string;
  readonly condition?: { readonly key: string; readonly patterns: readonly string[] };
  /** The place of the action among those of its service, which documents list them in. */
  readonly rank: number;
}

/** All rules of a service, each action once, in the order of the catalogue. */
const rulesOf = ({ read, write }: AccessRecord): readonly AccessRule[] => [
  ...read,
  ...write.filter(({ action }) => !read.some((rule) => rule.action === action)),
];

function isNeeded({ action }: AccessRule, { record, access }: Target): boolean {
  const isIn = (rules: readonly AccessRule[]): boolean => rules.some((rule) => rule.action === action);
  return (access !== "write" && isIn(record.read)) || (access !== "read" && isIn(record.write));
}

/** What a target needs, and nothing else. */
export const grantsOf = (target: Target): Grant[] =>
  rulesOf(target.record).flatMap((rule, rank) => (isNeeded(rule, target) ? grantsOfRule(rule, rank, target) : []));

function grantsOfRule({ action, resources, condition }: AccessRule, rank: number, target: Target): Grant[] {
  const { record, region, account } = target;
  const filled = (pattern: string): string => fill(pattern, target);
  return resources.map((pattern) => ({
    action,
    rank,
    resource: printResourceArn({ service: record.service, region, account, resource: filled(pattern) }),
    ...(condition && { condition: { key: condition.key, patterns: condition.patterns.map(filled) } }),
  }));
}

const fill = (pattern: string, { holes }: Target): string =>
  pattern.replace(/\{(\w+)\}/g, (_, hole: string) => holes[hole] ?? "");

const placeOf = ({ record, region, account, holes }: Target): string =>
  JSON.stringify([record.service, region, account, Object.entries(holes)]);

const both = (a: Access, b: Access): Access => (a === b ? a : "read-write");

/** Each place once, with all that is done there, in an order that does not depend on that of the targets. */
export function distinctTargets(targets: readonly Target[]): Target[] {
  const places = new Map<string, Target>();
  for (const target of targets) {
    const place = placeOf(target);
    const known = places.get(place);
    places.set(place, known ? { ...known, access: both(known.access, target.access) } : target);
  }
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target);
}
