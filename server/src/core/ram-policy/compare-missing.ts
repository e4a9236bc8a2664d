import type { AccessDenied, AccessMissing, ConditionUnknown } from "./difference";
import { addition, appending, braceOf } from "./edit";
import { evaluate } from "./evaluate";
import { type Grant, namesAction } from "./grants";
import type { RamPolicy } from "./model";
import { type Need, type Needs, neededBy, statementsFor } from "./needs";
import { witnesses } from "./patterns";

/** Actions that are missing on the same resources, under the same condition, are one statement. */
export const missingDifferences = (policy: RamPolicy, needs: Needs, missing: readonly Need[]): AccessMissing[] =>
  statementsFor(missing).map((statement) => {
    const { at, edits } = placeOf(policy, statement);
    const { Action: actions, Resource: resources } = statement;
    const tables = actions.flatMap((action) => resources.flatMap((resource) => neededBy(needs, { action, resource })));
    return { kind: "access-missing", at, edits, actions, resources, neededBy: [...new Set(tables)] };
  });

/** Where a statement belongs: behind the last one. */
export function placeOf(policy: RamPolicy, statement: object): Pick<AccessMissing, "at" | "edits"> {
  const list = policy.properties.find(({ key }) => key === "Statement");
  if (list?.value?.kind === "array") {
    return { at: list.keySpan, edits: [appending(policy, list.value, statement)] };
  }
  const isAbsent = !list && policy.text[policy.span.start] === "{";
  return {
    at: braceOf(policy.span),
    edits: isAbsent ? [addition(policy, policy.span, "Statement", [statement])] : [],
  };
}

const speaksOf = ({ statement }: Grant, { action, resource, contexts }: Need, decision: string): boolean =>
  contexts.some((context) =>
    witnesses(resource, []).some(
      (value) => evaluate([{ Statement: [{ ...statement, Effect: "Allow" }] }], action, value, context) === decision,
    ),
  );

const actionsOf = (needs: readonly Need[]): string[] => [...new Set(needs.map(({ action }) => action))];

export const deniedDifferences = (grants: readonly Grant[], denied: readonly Need[]): AccessDenied[] =>
  grants
    .filter(({ statement }) => statement.Effect === "Deny")
    .flatMap((grant) => {
      const actions = actionsOf(denied.filter((need) => speaksOf(grant, need, "allowed")));
      return actions.length > 0 ? [{ kind: "access-denied", at: braceOf(grant.written.span), edits: [], actions }] : [];
    });

export const unknownDifferences = (grants: readonly Grant[], unknown: readonly Need[]): ConditionUnknown[] =>
  grants.flatMap((grant) => {
    const { conditions, properties, span } = grant.written;
    const actions = actionsOf(
      unknown.filter((need) => namesAction(grant, need.action) && speaksOf(grant, need, "not-understood")),
    );
    if (actions.length === 0) return [];
    const at = properties.find(({ key }) => key === "Condition")?.keySpan ?? braceOf(span);
    const keys = [...new Set(conditions.map(({ key }) => key.value))];
    return [{ kind: "condition-unknown", at, edits: [], keys, actions }];
  });
