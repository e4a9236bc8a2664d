import { printResourceArn } from "../arn/resource";
import type { AccessRecord, AccessRule } from "../catalog/handler";
import type { Access, PermissionPolicy, PermissionStatement } from "./model";
import { byText, sortedSet } from "./order";
import { printJson } from "./print";

/** What an external table reaches: a place in the cloud, and what fills the holes of the resource patterns. */
export interface Target {
  readonly access: AccessRecord;
  readonly region: string;
  readonly account: string;
  readonly holes: Readonly<Record<string, string>>;
}

/** RAM takes no longer document. Source: RAM, limits. Whether blanks count is not said, so they do. */
const MAX_DOCUMENT_LENGTH = 6144;

function rulesOf({ read, write }: AccessRecord, access: Access): readonly AccessRule[] {
  if (access === "read") return read;
  if (access === "write") return write;
  return [...read, ...write.filter(({ action }) => !read.some((rule) => rule.action === action))];
}

function arnOf(pattern: string, { access, region, account, holes }: Target): string {
  const resource = pattern.replace(/\{(\w+)\}/g, (_, hole: string) => holes[hole] ?? "");
  return printResourceArn({ service: access.service, region, account, resource });
}

/** One statement for all actions that are checked against the same resources. */
function statementsOf(rules: readonly AccessRule[], targets: readonly Target[]): PermissionStatement[] {
  const byResources = new Map<string, AccessRule[]>();
  for (const rule of rules) {
    const key = rule.resources.join("\n");
    byResources.set(key, [...(byResources.get(key) ?? []), rule]);
  }
  return [...byResources.values()].map((group) => ({
    Effect: "Allow",
    Action: group.map(({ action }) => action),
    Resource: sortedSet(targets.flatMap((target) => group[0]!.resources.map((pattern) => arnOf(pattern, target)))),
  }));
}

const keyOf = ({ region, account, holes }: Target): string => JSON.stringify([region, account, Object.entries(holes)]);

/**
 * The least permissions that the tables of one service need, in as few documents as RAM's limit allows. The result does
 * not depend on the order of the targets.
 */
export function permissionPolicies(targets: readonly Target[], access: Access): PermissionPolicy[] {
  const distinct = [...new Map(targets.map((target) => [keyOf(target), target]))].sort(([a], [b]) => byText(a, b));
  const documentOf = (part: readonly Target[]): PermissionPolicy => ({
    Version: "1",
    Statement: statementsOf(rulesOf(part[0]!.access, access), part),
  });
  const parts: Target[][] = [];
  for (const [, target] of distinct) {
    const part = parts.at(-1);
    const fits = part && printJson(documentOf([...part, target])).length <= MAX_DOCUMENT_LENGTH;
    if (fits) part.push(target);
    else parts.push([target]);
  }
  return parts.map(documentOf);
}
