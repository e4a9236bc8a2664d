import * as l10n from "@vscode/l10n";
import { fitsAs } from "../policy/print";
import { MAX_LENGTH } from "../ram-policy/grammar";
import { type Needs, needsIn, statementsFor } from "../ram-policy/needs";
import type { LivePolicy } from "../verify/model";
import { type Judged, judgePermissions } from "../verify/permissions";
import { extended, readDocument } from "./document";
import type { OwnPolicy, Step } from "./model";
import type { Part } from "./trust-steps";

/** Versions that a custom policy has at most. Source: RAM, limits. */
const MOST_VERSIONS = 5;

export interface PolicyState {
  readonly roleName: string;
  readonly attached: readonly LivePolicy[];
  readonly own: readonly OwnPolicy[];
  /** Whether old versions may make room for new ones. */
  readonly rotate: boolean;
}

type Document = Needs["permissionPolicies"][number];

/** Allows what the policies of a role do not, by policies of the role's own. Others are left alone. */
export function policySteps(needs: Needs, state: PolicyState): Part {
  const { judged } = judgePermissions(state.attached, needs);
  const blocked = blockedBy(judged, state.attached);
  if (blocked.length > 0) return { steps: [], blocked };
  const missing = new Set(judged.filter(({ outcome }) => outcome === "missing").map(keyOf));
  const parts = needs.permissionPolicies
    .filter((policy) => needsOf(policy, needs).some((need) => missing.has(keyOf({ need }))))
    .map((policy) => stepsOf(policy, needs, state));
  return { steps: parts.flatMap(({ steps }) => steps), blocked: parts.flatMap((part) => part.blocked) };
}

const keyOf = ({ need: { action, resource, condition } }: Pick<Judged, "need">): string =>
  JSON.stringify([action, resource, condition]);

const needsOf = (policy: Document, needs: Needs) => needsIn({ ...needs, permissionPolicies: [policy] });

const deniedIn = (judged: readonly Judged[]): string[] => [
  ...new Set(judged.flatMap(({ need, outcome }) => (outcome === "denied" ? [need.action] : []))),
];

function blockedBy(judged: readonly Judged[], attached: readonly LivePolicy[]): string[] {
  const unread = attached.filter(({ text }) => text === undefined || !readDocument(text)).map(({ name }) => name);
  const denied = deniedIn(judged);
  return [
    ...(unread.length > 0 ? [l10n.t("What {0} allows and denies could not be read", unread.join(", "))] : []),
    ...(denied.length > 0
      ? [l10n.t("A policy of the role denies {0}: that has to be taken out by hand", denied.join(", "))]
      : []),
  ];
}

function stepsOf({ name, document }: Document, needs: Needs, state: PolicyState): Part {
  const { roleName, attached, own } = state;
  const isName = (one: { readonly name: string }): boolean => one.name.toLowerCase() === name.toLowerCase();
  const existing = own.find(isName);
  const isAttached = attached.some((one) => one.type === "Custom" && isName(one));
  const written: Part = existing
    ? versionSteps(existing, { name, document }, needs, state)
    : { steps: [{ kind: "create-policy", policyName: name, after: document }], blocked: [] };
  const policyName = existing?.name ?? name;
  if (written.blocked.length > 0) return { ...written, steps: [] };
  const [writing] = written.steps;
  const inForce = writing && "after" in writing ? writing.after : readDocument(existing?.text ?? "");
  const attaching: Step[] =
    isAttached || !inForce ? [] : [{ kind: "attach-policy", roleName, policyName, document: inForce }];
  return { ...written, steps: [...written.steps, ...attaching] };
}

/** Adds to a policy what it does not allow by itself. */
function versionSteps(existing: OwnPolicy, policy: Document, needs: Needs, { rotate }: PolicyState): Part {
  const before = readDocument(existing.text);
  if (!before) return { steps: [], blocked: [l10n.t("The document of {0} cannot be read", existing.name)] };
  const alone: LivePolicy = { name: existing.name, type: "Custom", text: existing.text };
  const { judged } = judgePermissions([alone], { ...needs, permissionPolicies: [policy] });
  const denied = deniedIn(judged);
  if (denied.length > 0) return { steps: [], blocked: [denying(existing.name, denied)] };
  const lacking = judged.flatMap(({ need, outcome }) => (outcome === "allowed" ? [] : [need]));
  if (lacking.length === 0) return { steps: [], blocked: [] };
  const after = extended(before, statementsFor(lacking));
  const isFull = existing.versions >= MOST_VERSIONS;
  if (isFull && !rotate) return { steps: [], blocked: [full(existing.name)] };
  if (!fitsAs("compact", after)) return { steps: [], blocked: [tooLong(existing.name)] };
  return { steps: [{ kind: "new-version", policyName: existing.name, before, after, rotate: isFull }], blocked: [] };
}

const denying = (name: string, actions: readonly string[]): string =>
  l10n.t("{0} denies {1}: that has to be taken out by hand", name, actions.join(", "));

const full = (name: string): string =>
  l10n.t(
    "{0} has {1} versions, and RAM keeps no more: delete one, or let the oldest make room (on the command line by --rotate-versions)",
    name,
    MOST_VERSIONS,
  );

const tooLong = (name: string): string =>
  l10n.t(
    "With what is missing {0} gets longer than {1} characters: take out of it what is not needed",
    name,
    MAX_LENGTH.permission,
  );
