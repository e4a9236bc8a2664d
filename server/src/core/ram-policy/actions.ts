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
  /** Patterns that every resource of the action fits; a segment in the place of each hole. */
  readonly shapes: readonly string[];
}

const filled = (service: string, pattern: string, region: string, account: string, hole: string): string =>
  printResourceArn({ service, region, account, resource: pattern.replace(/\{(\w+)\}/g, hole) });

const knownAction = (service: string, { action, resources }: AccessRule): KnownAction => ({
  action,
  service,
  examples: resources.map((pattern) => filled(service, pattern, "<region>", "<account>", "<$1>")),
  shapes: resources.map((pattern) => filled(service, pattern, "*", "*", SEGMENT)),
});

/** The actions of all stores that policies are written for, by their names in lower case. */
export const KNOWN_ACTIONS: ReadonlyMap<string, KnownAction> = new Map(
  STORES.flatMap(({ access }) => access ?? [])
    .flatMap(({ service, read, write }) => [...read, ...write].map((rule) => knownAction(service, rule)))
    .map((known) => [known.action.toLowerCase(), known]),
);
