import { matchesPattern } from "../arn/match";
import { hasPlaceholder } from "../text/placeholder";
import { knownActions } from "./actions";
import type { AccessTooWide } from "./difference";
import { braceOf, removal, withoutItem } from "./edit";
import { type Grant, LONGEST } from "./grants";
import type { PolicyText, RamPolicy } from "./model";
import { narrowing } from "./narrowing";
import { type Need, NeedIndex, type Needs, needsIn } from "./needs";
import { covers } from "./patterns";
import { resourceTooWide } from "./too-wide-resource";

/** What the statements of a policy allow beyond what is needed, as far as that is known. */
export function tooWideDifferences(
  policy: RamPolicy,
  grants: readonly Grant[],
  needs: Needs,
  taken: ReadonlySet<PolicyText>,
): AccessTooWide[] {
  if (needs.known === "part") return [];
  const needed = needsIn(needs);
  const allowing = grants.filter(({ statement }) => statement.Effect === "Allow");
  const index = new NeedIndex(needed);
  const found = allowing.flatMap((grant) => ofGrant(policy, grant, needed, index, taken));
  return needs.known === "all" ? found : found.filter((one) => isWideAnyhow(one, needed)).map(withoutFix);
}

function ofGrant(
  policy: RamPolicy,
  grant: Grant,
  needed: readonly Need[],
  index: NeedIndex,
  taken: ReadonlySet<PolicyText>,
): AccessTooWide[] {
  if (isNeedless(grant, needed)) return [needlessStatement(policy, grant)];
  return [
    ...grant.actions.flatMap((action) => actionTooWide(policy, grant, action, needed)),
    ...allBut(policy, grant, needed),
    ...resourceTooWide(policy, grant, needed, index, taken),
  ];
}

/** Whether something is too wide whatever other tables need: a pattern that holds more than what is known to be needed. */
function isWideAnyhow({ what, text, needed }: AccessTooWide, needs: readonly Need[]): boolean {
  if (what === "resource")
    return /[*?]/.test(text) && needs.some(({ resource }) => resource !== text && covers(text, resource));
  return what === "all-but" || (what === "actions" && needed.length > 0);
}

/** A fix would take away what other tables need. */
const withoutFix = (difference: AccessTooWide): AccessTooWide => ({ ...difference, edits: [] });

const fits = (pattern: string, action: string): boolean => matchesPattern(pattern.toLowerCase(), action.toLowerCase());

const actionsOf = (needs: readonly Need[]): string[] => [...new Set(needs.map(({ action }) => action))];

/** Whether a statement names actions, and none of them is needed. */
const isNeedless = ({ actions, written }: Grant, needs: readonly Need[]): boolean =>
  written.action?.complete === true &&
  actions.length > 0 &&
  actions.every(({ value }) => !hasPlaceholder(value) && !needs.some(({ action }) => fits(value, action)));

function needlessStatement(policy: RamPolicy, { written, actions }: Grant): AccessTooWide {
  const text = actions.map(({ value }) => value).join(", ");
  return {
    kind: "access-too-wide",
    what: "statement",
    at: actions.length === 1 ? actions[0]!.span : (written.action?.property.keySpan ?? braceOf(written.span)),
    edits: [removal(policy, written.span)],
    text,
    actions: actions.map(({ value }) => value),
    needed: [],
  };
}

function actionTooWide(policy: RamPolicy, grant: Grant, text: PolicyText, needs: readonly Need[]): AccessTooWide[] {
  const { value, span } = text;
  if (hasPlaceholder(value) || value.length > LONGEST) return [];
  const needed = actionsOf(needs.filter(({ action }) => fits(value, action)));
  const isPattern = /[*?]/.test(value);
  if (!isPattern && needed.length > 0) return [];
  const known = [...knownActions().values()].map(({ action }) => action);
  const actions = known.filter((action) => fits(value, action) && !needed.includes(action));
  const edits = needed.length > 0 ? narrowing(policy, grant, needs) : withoutItem(policy, text, grant.written.action!);
  return [
    { kind: "access-too-wide", what: isPattern ? "actions" : "action", at: span, edits, text: value, actions, needed },
  ];
}

/** NotAction allows everything else, whatever that is. */
function allBut(policy: RamPolicy, grant: Grant, needs: readonly Need[]): AccessTooWide[] {
  const { notAction, action } = grant.written;
  if (!notAction || action) return [];
  const edits = narrowing(policy, grant, needs);
  const text = notAction.values.map(({ value }) => value).join(", ");
  const at = notAction.property.keySpan;
  return [{ kind: "access-too-wide", what: "all-but", at, edits, text, actions: [], needed: actionsOf(needs) }];
}
