import { matchesPattern } from "../arn/match";
import { parseResourceArn, printResourceArn } from "../arn/resource";
import { hasPlaceholder } from "../text/placeholder";
import type { RamDocument, RamStatement } from "./evaluate";
import type { PolicyStatement, PolicyText, PolicyTexts, RamPolicy } from "./model";
import type { Needs } from "./needs";

/** Longer texts name nothing, and nothing is tried on them. */
export const LONGEST = 1000;

/** A resource of a statement, with what is unknown of it taken to be right. */
export interface GrantedResource {
  readonly text: PolicyText;
  /** `undefined` where a placeholder leaves open which resource is meant. */
  readonly pattern: string | undefined;
}

/** A statement as it is written, and as the evaluator takes it. */
export interface Grant {
  readonly written: PolicyStatement;
  readonly statement: RamStatement;
  readonly actions: readonly PolicyText[];
  readonly resources: readonly GrantedResource[];
}

const valuesOf = (texts: PolicyTexts | undefined): readonly PolicyText[] => texts?.values ?? [];

/**
 * With the account of the role where an account is still to be filled in, here or there, and any region where that is. A
 * pattern that is open in what it is about has no meaning yet.
 */
function patternOf(value: string, account: string): string | undefined {
  if (value.length > LONGEST) return undefined;
  if (!hasPlaceholder(value) && !hasPlaceholder(account)) return value;
  const arn = parseResourceArn(value);
  if (!arn) return hasPlaceholder(value) ? undefined : value;
  if (hasPlaceholder(arn.service) || hasPlaceholder(arn.resource)) return undefined;
  const isOpen = hasPlaceholder(arn.account) || (hasPlaceholder(account) && arn.account !== "*");
  return printResourceArn({
    ...arn,
    region: hasPlaceholder(arn.region) ? "*" : arn.region,
    account: isOpen ? account : arn.account,
  });
}

/** What is still to be filled in may become anything: it is never held against a policy. */
const generous = (value: string): string => (value.length > LONGEST || hasPlaceholder(value) ? "*" : value);

function conditionOf({ conditions }: PolicyStatement): object {
  const operators = new Map<string, Map<string, string[]>>();
  for (const { operator, key, values } of conditions) {
    const keys = operators.get(operator.value) ?? new Map<string, string[]>();
    operators.set(operator.value, keys);
    keys.set(key.value, [...(keys.get(key.value) ?? []), ...values.map(({ value }) => generous(value))]);
  }
  return Object.fromEntries([...operators].map(([operator, keys]) => [operator, Object.fromEntries(keys)]));
}

function grantOf(written: PolicyStatement, account: string): Grant {
  const actions = valuesOf(written.action);
  const resources = valuesOf(written.resource).map((text) => ({ text, pattern: patternOf(text.value, account) }));
  return {
    written,
    actions,
    resources,
    statement: {
      Effect: written.effect?.value === "Deny" ? "Deny" : "Allow",
      ...(written.action && { Action: actions.map(({ value }) => generous(value)) }),
      ...(written.notAction && { NotAction: valuesOf(written.notAction).map(({ value }) => value) }),
      Resource: resources.map(({ pattern }) => pattern ?? "*"),
      Principal: Object.fromEntries(written.principals.map(({ kind, values }) => [kind, values.map((v) => v.value)])),
      Condition: conditionOf(written),
    },
  };
}

/** The statements of a policy whose effect is known. */
export const grantsIn = ({ statements }: RamPolicy, { account }: Pick<Needs, "account">): Grant[] =>
  statements
    .filter(({ effect }) => effect?.value === "Allow" || effect?.value === "Deny")
    .map((statement) => grantOf(statement, account));

/** A policy for the evaluator. */
export const documentOf = (grants: readonly Grant[]): RamDocument => ({
  Statement: grants.map(({ statement }) => statement),
});

/** Whether an action is one that a statement names, whatever the resource. */
export const namesAction = ({ statement: { Action } }: Grant, action: string): boolean =>
  [Action ?? []].flat().some((pattern) => matchesPattern(pattern.toLowerCase(), action.toLowerCase()));
