import { matchesPattern } from "../arn/match";

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

const isConditional = ({ Condition }: RamStatement): boolean =>
  Condition !== undefined && Object.keys(Condition).length > 0;

/**
 * What RAM says of an action on a resource when exactly these documents are attached: Deny beats Allow, and what is not
 * allowed is denied. Actions are compared without case, resources with it. Conditions are not evaluated but taken to be
 * against the caller: a conditional Allow does not count, a conditional Deny does.
 */
export function evaluate(documents: readonly RamDocument[], action: string, resource: string): Decision {
  const speaking = documents
    .flatMap(({ Statement }) => Statement)
    .filter((statement) => namesAction(statement, action) && namesResource(statement, resource));
  if (speaking.some(({ Effect }) => Effect === "Deny")) return "denied";
  const allowing = speaking.some((statement) => statement.Effect === "Allow" && !isConditional(statement));
  return allowing ? "allowed" : "implicitly-denied";
}
