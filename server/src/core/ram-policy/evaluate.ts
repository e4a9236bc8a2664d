import { matchesPattern } from "../arn/match";
import { conditionsHold, type RequestContext } from "./conditions";

type OneOrMore = string | readonly string[];

/** A statement of a policy as RAM accepts it, wider than what `policies` writes. */
export interface RamStatement {
  readonly Effect: "Allow" | "Deny";
  readonly Action?: OneOrMore;
  /** Every action but these; used where `Action` is absent. */
  readonly NotAction?: OneOrMore;
  readonly Resource?: OneOrMore;
  /** Who is meant, by kind; in trust policies only. */
  readonly Principal?: object;
  readonly Condition?: object;
}

export interface RamDocument {
  readonly Statement: readonly RamStatement[];
}

/**
 * `implicitly-denied`: no statement speaks of it. `not-understood`: it depends on a condition that cannot be evaluated
 * with what is known of the request.
 */
export type Decision = "allowed" | "denied" | "implicitly-denied" | "not-understood";

/** Who wants to become a role: `{ kind: "Service", name: "odps.aliyuncs.com" }`. */
export interface Principal {
  readonly kind: string;
  readonly name: string;
}

const listOf = (values: OneOrMore): readonly string[] => (typeof values === "string" ? [values] : values);

function namesAction({ Action, NotAction }: RamStatement, action: string): boolean {
  const fits = (pattern: string): boolean => matchesPattern(pattern.toLowerCase(), action.toLowerCase());
  if (Action !== undefined) return listOf(Action).some(fits);
  return NotAction !== undefined && !listOf(NotAction).some(fits);
}

const namesResource = ({ Resource }: RamStatement, resource: string): boolean =>
  Resource !== undefined && listOf(Resource).some((pattern) => matchesPattern(pattern, resource));

/** Names of principals have no wildcards, and those of services and roles no case. */
function namesPrincipal({ Principal = {} }: RamStatement, { kind, name }: Principal): boolean {
  const names: OneOrMore = Object.entries(Principal).find(([key]) => key === kind)?.[1] ?? [];
  return listOf(names).some((other) => other.toLowerCase() === name.toLowerCase());
}

function decide(speaking: readonly RamStatement[], context: RequestContext): Decision {
  const verdicts = speaking.map(({ Effect, Condition }) => ({ Effect, holds: conditionsHold(Condition, context) }));
  const has = (effect: RamStatement["Effect"], holds: "yes" | "unknown"): boolean =>
    verdicts.some((verdict) => verdict.Effect === effect && verdict.holds === holds);
  if (has("Deny", "yes")) return "denied";
  if (has("Allow", "yes")) return has("Deny", "unknown") ? "not-understood" : "allowed";
  return has("Allow", "unknown") ? "not-understood" : "implicitly-denied";
}

const statementsOf = (documents: readonly RamDocument[]): readonly RamStatement[] =>
  documents.flatMap(({ Statement }) => Statement);

/**
 * What RAM says of an action on a resource when exactly these documents are attached: Deny beats Allow, and what is not
 * allowed is denied. Actions are compared without case, resources with it. `context` is what is known of the request
 * beside that: the values of condition keys.
 */
export const evaluate = (
  documents: readonly RamDocument[],
  action: string,
  resource: string,
  context: RequestContext = {},
): Decision =>
  decide(
    statementsOf(documents).filter((statement) => namesAction(statement, action) && namesResource(statement, resource)),
    context,
  );

/** What trust policies say of a principal that wants to become their role. */
export const evaluateTrust = (
  documents: readonly RamDocument[],
  principal: Principal,
  context: RequestContext = {},
): Decision =>
  decide(
    statementsOf(documents).filter(
      (statement) => namesAction(statement, "sts:AssumeRole") && namesPrincipal(statement, principal),
    ),
    context,
  );
