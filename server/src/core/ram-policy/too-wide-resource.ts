import { KNOWN_ACTIONS } from "./actions";
import type { AccessTooWide } from "./difference";
import { withoutItem } from "./edit";
import { evaluate } from "./evaluate";
import { type Grant, type GrantedResource, namesAction } from "./grants";
import type { PolicyText, RamPolicy } from "./model";
import { narrowing } from "./narrowing";
import { keysOf, type Need, type Needs } from "./needs";
import { ANY, meeting, witnesses } from "./patterns";

/** The resources of a statement on which it allows needed actions where they are not needed. */
export function resourceTooWide(
  policy: RamPolicy,
  grant: Grant,
  needs: Needs,
  needed: readonly Need[],
  taken: ReadonlySet<PolicyText>,
): AccessTooWide[] {
  const wanted = needed.filter(({ action }) => namesAction(grant, action) || grant.written.notAction);
  const actions = [...new Set(wanted.map(({ action }) => action))];
  const contexts = contextsOf(grant, wanted);
  const documents = needs.permissionPolicies.map(({ document }) => document);
  const isNeeded = (action: string, resource: string): boolean =>
    contexts.every((context) => evaluate(documents, action, resource, context) === "allowed");
  return grant.resources.flatMap((resource) => {
    if (resource.pattern === undefined || taken.has(resource.text)) return [];
    const samplesOf = sampler(resource.pattern);
    const found = actions.flatMap((action) => {
      const example = samplesOf(action).find((sample) => !isNeeded(action, sample));
      return example === undefined ? [] : [{ action, example }];
    });
    return found.length === 0 ? [] : [differenceOf(policy, grant, resource, found, wanted)];
  });
}

/** Gives resources that fit a pattern and that an action can be checked against; none where it cannot. */
function sampler(pattern: string): (action: string) => readonly string[] {
  const patterns = forced(pattern);
  const known = new Map<string, readonly string[]>();
  const samples = (shapes: readonly string[]): string[] =>
    shapes.flatMap((shape) => patterns.flatMap((one) => meeting(one, shape) ?? []));
  return (action) => {
    const ofAction = KNOWN_ACTIONS.get(action.toLowerCase());
    if (!ofAction) return witnesses(pattern, []);
    const key = ofAction.shapes.join();
    const found = known.get(key) ?? [...samples(ofAction.fullShapes), ...samples(ofAction.shapes)];
    known.set(key, found);
    return found;
  };
}

/** The pattern, and with its stars standing for something, each alone and all together. */
function forced(pattern: string): string[] {
  const pieces = pattern.split("*");
  if (pieces.length === 1) return [pattern];
  const star = `*${ANY}*`;
  const each = pieces.slice(1).map((_, i) => pieces.slice(0, i + 1).join("*") + star + pieces.slice(i + 1).join("*"));
  return [...new Set([pieces.join(star), ...(each.length > 8 ? [] : each), pattern])];
}

/** Requests that the statement lets through, in what the conditions of needs speak of. */
function contextsOf({ written: { conditions } }: Grant, needs: readonly Need[]): Readonly<Record<string, string>>[] {
  const contexts = keysOf(needs).flatMap((key) => {
    const limits = conditions.filter(
      (one) => one.key.value === key && /^String(?:Like|Equals)$/.test(one.operator.value),
    );
    const values = limits.flatMap(({ values }) => values.flatMap(({ value }) => witnesses(value, [])));
    return (limits.length > 0 ? values : [ANY]).map((value) => ({ [key]: value }));
  });
  return contexts.length > 0 ? contexts : [{}];
}

function differenceOf(
  policy: RamPolicy,
  grant: Grant,
  { text }: GrantedResource,
  found: readonly { readonly action: string; readonly example: string }[],
  wanted: readonly Need[],
): AccessTooWide {
  const actions = found.map(({ action }) => action);
  const needed = [...new Set(wanted.filter(({ action }) => actions.includes(action)).map(({ resource }) => resource))];
  const { example } = found[0]!;
  const isPattern = /[*?]/.test(text.value);
  return {
    kind: "access-too-wide",
    what: "resource",
    at: text.span,
    edits: isPattern
      ? narrowing(policy, grant, wanted)
      : withoutItem(policy, text, grant.written.resource!, grant.written.span),
    text: text.value,
    actions,
    needed,
    ...(isPattern && { example: example.replace(new RegExp(`${ANY}+`, "g"), "<any>") }),
  };
}
