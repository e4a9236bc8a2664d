import { knownActions } from "./actions";
import type { AccessTooWide } from "./difference";
import { withoutItem } from "./edit";
import { type Grant, type GrantedResource, namesAction } from "./grants";
import type { PolicyCondition, PolicyText, RamPolicy } from "./model";
import { narrowing } from "./narrowing";
import { keysOf, type Need, type NeedIndex } from "./needs";
import { ANY, meeting, witnesses } from "./patterns";

/** The resources of a statement on which it allows needed actions where they are not needed. */
export function resourceTooWide(
  policy: RamPolicy,
  grant: Grant,
  needed: readonly Need[],
  index: NeedIndex,
  taken: ReadonlySet<PolicyText>,
): AccessTooWide[] {
  const wanted = needed.filter(({ action }) => namesAction(grant, action) || grant.written.notAction);
  const actions = [...new Set(wanted.map(({ action }) => action))];
  const contexts = contextsOf(grant, wanted);
  const isNeeded = (action: string, resource: string): boolean =>
    contexts.every((context) => index.has(action, resource, context));
  const isNeededSomehow = (action: string, resource: string): boolean =>
    wanted.some((need) => need.action === action && need.contexts.some((one) => index.has(action, resource, one)));
  return grant.resources.flatMap((resource) => {
    if (resource.pattern === undefined || taken.has(resource.text)) return [];
    const samplesOf = sampler(resource.pattern);
    const found = actions.flatMap((action) => {
      const wide = samplesOf(action).filter((sample) => !isNeeded(action, sample));
      const example = wide.find((sample) => !isNeededSomehow(action, sample)) ?? wide[0];
      return example === undefined ? [] : [{ action, example, somehow: isNeededSomehow(action, example) }];
    });
    if (found.length === 0) return [];
    const isCondition = found.every(({ somehow }) => somehow);
    return [
      isCondition
        ? conditionTooWide(policy, grant, resource, found, wanted, index)
        : differenceOf(policy, grant, resource, found, wanted),
    ];
  });
}

/** Gives resources that fit a pattern and that an action can be checked against; none where it cannot. */
function sampler(pattern: string): (action: string) => readonly string[] {
  const patterns = forced(pattern);
  const known = new Map<string, readonly string[]>();
  const samples = (shapes: readonly string[]): string[] =>
    shapes.flatMap((shape) => patterns.flatMap((one) => meeting(one, shape) ?? []));
  return (action) => {
    const ofAction = knownActions().get(action.toLowerCase());
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
function contextsOf(grant: Grant, needs: readonly Need[]): Readonly<Record<string, string>>[] {
  const contexts = keysOf(needs).flatMap((key) => {
    const limits = limitsOf(grant, key);
    const values = limits.flatMap(({ values }) => values.flatMap(({ value }) => witnesses(value, [])));
    return (limits.length > 0 ? values : [ANY]).map((value) => ({ [key]: value }));
  });
  return contexts.length > 0 ? contexts : [{}];
}

interface Found {
  readonly action: string;
  /** A resource on which it is not needed. */
  readonly example: string;
}

/** A resource that is needed, but under a condition, or under another one. */
function conditionTooWide(
  policy: RamPolicy,
  grant: Grant,
  { text }: GrantedResource,
  found: readonly Found[],
  wanted: readonly Need[],
  index: NeedIndex,
): AccessTooWide {
  const actions = found.map(({ action }) => action);
  const conditioned = wanted.filter(({ action }) => actions.includes(action));
  const [key = ""] = keysOf(conditioned);
  return {
    kind: "access-too-wide",
    what: "condition",
    at: text.span,
    edits: narrowing(policy, grant, wanted),
    text: text.value,
    actions,
    needed: [...new Set(conditioned.flatMap(({ condition }) => patternsFor(condition, key)))],
    key,
    ...needlessValues(grant, key, (value) =>
      found.every(({ action, example }) => index.has(action, example, { [key]: value })),
    ),
  };
}

/** The values of a condition that are not needed; none where there is no condition. */
function needlessValues(grant: Grant, key: string, isNeeded: (value: string) => boolean): { example?: string } {
  const values = limitsOf(grant, key).flatMap((limit) => limit.values.map(({ value }) => value));
  const needless = values.filter((value) => !witnesses(value, []).every(isNeeded));
  return needless.length > 0 ? { example: needless.join(", ") } : {};
}

const limitsOf = ({ written: { conditions } }: Grant, key: string): readonly PolicyCondition[] =>
  conditions.filter((one) => one.key.value === key && /^String(?:Like|Equals)$/.test(one.operator.value));

const patternsFor = (condition: object | undefined, key: string): string[] =>
  Object.values(condition ?? {}).flatMap(
    (keys: Readonly<Record<string, string | readonly string[]>>) => keys[key] ?? [],
  );

function differenceOf(
  policy: RamPolicy,
  grant: Grant,
  { text }: GrantedResource,
  found: readonly Found[],
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
