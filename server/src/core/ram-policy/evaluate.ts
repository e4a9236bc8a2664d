import { matchesPattern } from "../arn/match";
import { holds, type RequestContext } from "./condition";

type OneOrMore = string | readonly string[];

/** A statement of a permission policy as RAM accepts it, wider than what `policies` writes. */
export interface RamStatement {
  readonly Effect: "Allow" | "Deny";
  readonly Action?: OneOrMore;
  /** Every action but these; used where `Action` is absent. */
  readonly NotAction?: OneOrMore;
  readonly Resource?: OneOrMore;
  readonly Condition?: object;
}

export interface RamDocument {
  readonly Statement: readonly RamStatement[];
}

/** `implicitly-denied`: no statement speaks of it. */
export type Decision = "allowed" | "denied" | "implicitly-denied";

const some = (patterns: OneOrMore, fits: (pattern: string) => boolean): boolean =>
  typeof patterns === "string" ? fits(patterns) : patterns.some(fits);

function namesAction({ Action, NotAction }: RamStatement, action: string): boolean {
  const fits = (pattern: string): boolean => matchesPattern(pattern.toLowerCase(), action.toLowerCase());
  if (Action !== undefined) return some(Action, fits);
  return NotAction !== undefined && !some(NotAction, fits);
}

const namesResource = ({ Resource }: RamStatement, resource: string): boolean =>
  Resource !== undefined && some(Resource, (pattern) => matchesPattern(pattern, resource));

/**
 * What RAM says of an action on a resource when exactly these documents are attached: Deny beats Allow, and what is not
 * allowed is denied. Actions are compared without case, resources with it. A condition that the context does not decide is
 * taken to be against the caller: such an Allow does not count, such a Deny does.
 */
export function evaluate(
  documents: readonly RamDocument[],
  action: string,
  resource: string,
  context: RequestContext = {},
): Decision {
  const speaking = documents
    .flatMap(({ Statement }) => Statement)
    .filter((statement) => namesAction(statement, action) && namesResource(statement, resource));
  const conditions = speaking.map(({ Effect, Condition }) => ({ Effect, holds: holds(Condition, context) }));
  if (conditions.some(({ Effect, holds }) => Effect === "Deny" && holds !== false)) return "denied";
  const allowing = conditions.some(({ Effect, holds }) => Effect === "Allow" && holds === true);
  return allowing ? "allowed" : "implicitly-denied";
}
