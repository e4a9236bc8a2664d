import { printResourceArn } from "../arn/resource";
import type { AccessRule } from "../catalog/handler";
import { STORES } from "../catalog/index";
import { SEGMENT } from "./patterns";

/** An action that the catalogue knows, and what it is checked against. */
export interface KnownAction {
  readonly action: string;
  readonly service: string;
  /** ARNs for people to read, with names of what is to be filled in. */
  readonly examples: readonly string[];
  /** Patterns that every resource of the action fits, with a name in the place of each hole; region and account may be empty. */
  readonly shapes: readonly string[];
  /** The same with region and account. */
  readonly fullShapes: readonly string[];
}

const filled = (service: string, pattern: string, region: string, account: string, hole: string): string =>
  printResourceArn({ service, region, account, resource: pattern.replace(/\{(\w+)\}/g, hole) });

/** A directory of any depth, or none, and what is in it. */
const TREE = /\{\w+\}\/\*$/;

const NAME = `?${SEGMENT}`;

function knownAction(service: string, { action, resources }: AccessRule): KnownAction {
  const trees = resources.map((pattern) => pattern.replace(TREE, "?*"));
  return {
    action,
    service,
    examples: resources.map((pattern) => filled(service, pattern, "<region>", "<account>", "<$1>")),
    shapes: trees.map((pattern) => filled(service, pattern, SEGMENT, SEGMENT, NAME)),
    fullShapes: trees.map((pattern) => filled(service, pattern, NAME, NAME, NAME)),
  };
}

let known: ReadonlyMap<string, KnownAction> | undefined;

/** The actions of all stores that policies are written for, by their names in lower case; worked out when a policy is first looked at. */
export function knownActions(): ReadonlyMap<string, KnownAction> {
  known ??= new Map(
    STORES.flatMap(({ access }) => access ?? [])
      .flatMap(({ service, read, write }) => [...read, ...write].map((rule) => knownAction(service, rule)))
      .map((action) => [action.action.toLowerCase(), action]),
  );
  return known;
}
