import { replace } from "../text/edit";
import { hasPlaceholder } from "../text/placeholder";
import { placeOf } from "./compare-missing";
import type { Difference } from "./difference";
import { braceOf, replacingItem, withoutItem } from "./edit";
import { evaluateTrust } from "./evaluate";
import { documentOf, type Grant, grantsIn, namesAction } from "./grants";
import type { PolicyText, PrincipalEntry, RamPolicy } from "./model";
import type { Needs } from "./needs";
import { MAXCOMPUTE_SERVICE, readService } from "./principal";

const ASSUME_ROLE = "sts:AssumeRole";

/** The services that have to be let in; `undefined` while the MaxCompute account is not known. */
export const neededServices = ({ trustPolicy }: Needs): string[] | undefined =>
  trustPolicy?.Statement.flatMap(({ Principal = {} }) => Object.entries(Principal))
    .filter(([kind]) => kind === "Service")
    .flatMap(([, names]: [string, string | readonly string[]]) => names);

/** A service with the account that it acts for, which the role's own does not have to be named. */
const fullName = (service: string, account: string): string => {
  const { uid = account, name } = readService(service);
  return `${uid}@${name}`;
};

/** Where a trust policy and what the tables of its role need differ in meaning. */
export function compareTrust(policy: RamPolicy, needs: Needs): Difference[] {
  if (policy.damaged) return [];
  const grants = grantsIn(policy, needs);
  const allowing = grants.filter((grant) => grant.statement.Effect === "Allow" && namesAction(grant, ASSUME_ROLE));
  const services = neededServices(needs);
  const missing = (services ?? []).filter((service) => letsIn(grants, service, needs) === "no");
  const isOpen = services === undefined ? !allowing.some(hasMaxcompute) : missing.length > 0;
  const comparison: TrustComparison = { policy, needs, services, missing, isOpen };
  const principals = allowing.flatMap((grant) =>
    grant.written.principals.flatMap((entry) => ofEntry(entry, grant, comparison)),
  );
  return [...principals, ...missingTrust(comparison, principals), ...unknownTrust(allowing, comparison)];
}

interface TrustComparison {
  readonly policy: RamPolicy;
  readonly needs: Needs;
  readonly services: readonly string[] | undefined;
  readonly missing: readonly string[];
  /** Whether MaxCompute is still kept out. */
  readonly isOpen: boolean;
}

const spellings = (service: string, { account }: Needs): string[] => {
  const { uid, name } = readService(service);
  return uid === undefined || uid === account ? [name, `${account}@${name}`] : [service];
};

/** `unknown` where it depends on conditions, or on what is still to be filled in. */
export function letsIn(grants: readonly Grant[], service: string, needs: Needs): "yes" | "no" | "unknown" {
  const decisions = spellings(service, needs).map((name) =>
    evaluateTrust([documentOf(grants)], { kind: "Service", name }),
  );
  if (decisions.includes("allowed")) return "yes";
  return decisions.includes("not-understood") || grants.some(hasOpenPrincipal) ? "unknown" : "no";
}

const servicesOf = ({ written }: Grant): readonly PolicyText[] =>
  written.principals.filter(({ kind }) => kind === "Service").flatMap(({ values }) => values);

const hasMaxcompute = (grant: Grant): boolean =>
  servicesOf(grant).some(({ value }) => hasPlaceholder(value) || readService(value).name === MAXCOMPUTE_SERVICE);

/** One that is still to be filled in, and may become the right one. */
const hasOpenPrincipal = (grant: Grant): boolean => servicesOf(grant).some(({ value }) => hasPlaceholder(value));

function ofEntry(entry: PrincipalEntry, grant: Grant, comparison: TrustComparison): Difference[] {
  if (entry.kind === "Service") return entry.values.flatMap((text) => ofService(text, entry, grant, comparison));
  if (entry.kind === "RAM" && comparison.isOpen) return [principalRam(entry, grant, comparison)];
  return entry.values
    .filter(({ value }) => !hasPlaceholder(value))
    .map((text) => tooWide(text, entry, grant, comparison));
}

function tooWide(text: PolicyText, entry: PrincipalEntry, { written }: Grant, { policy }: TrustComparison): Difference {
  const holder = written.principals.length > 1 ? entry.property.span : undefined;
  const edits = withoutItem(policy, text, entry, holder);
  return { kind: "trust-too-wide", at: text.span, edits, principal: text.value };
}

function ofService(text: PolicyText, entry: PrincipalEntry, grant: Grant, comparison: TrustComparison): Difference[] {
  const { policy, needs, services, missing, isOpen } = comparison;
  const { uid, name } = readService(text.value);
  if (hasPlaceholder(text.value)) return [];
  if (name !== MAXCOMPUTE_SERVICE) return [tooWide(text, entry, grant, comparison)];
  if (!services) return uid === needs.account ? [differs(text, uid, comparison)] : [];
  const wanted = services.map((service) => fullName(service, needs.account));
  if (wanted.includes(fullName(text.value, needs.account))) return [];
  if (!isOpen) return [tooWide(text, entry, grant, comparison)];
  if (uid !== undefined) return [differs(text, uid, comparison)];
  const edits = [replacingItem(policy, text, missing)];
  return [{ kind: "trust-cross-account", at: text.span, edits, account: needs.account, expected: missing }];
}

function differs(text: PolicyText, uid: string, { policy, needs, missing }: TrustComparison): Difference {
  const edits = missing.length > 0 ? [replacingItem(policy, text, missing)] : [];
  const isOwn = uid === needs.account;
  return { kind: "trust-account-differs", at: text.span, edits, found: uid, expected: missing, isOwn };
}

function principalRam(entry: PrincipalEntry, { written }: Grant, { missing }: TrustComparison): Difference {
  const { property } = entry;
  const isOnly = written.principals.length === 1;
  const newText = `"Service": ${JSON.stringify(missing)}`;
  const edits = missing.length > 0 && isOnly ? [replace(property.span, newText)] : [];
  return { kind: "trust-principal-ram", at: property.span, edits, expected: missing };
}

const IN_ITS_PLACE: readonly Difference["kind"][] = [
  "trust-principal-ram",
  "trust-cross-account",
  "trust-account-differs",
];

/** What is missing and has not been spoken of by what stands in its place. */
function missingTrust({ policy, missing }: TrustComparison, found: readonly Difference[]): Difference[] {
  if (missing.length === 0 || found.some(({ kind }) => IN_ITS_PLACE.includes(kind))) return [];
  const statement = { Effect: "Allow", Action: ASSUME_ROLE, Principal: { Service: missing } };
  return [{ kind: "trust-missing", ...placeOf(policy, statement), principals: missing }];
}

/** The conditions of statements that name a service that has to be let in. */
const unknownTrust = (grants: readonly Grant[], { needs, services = [] }: TrustComparison): Difference[] =>
  grants.flatMap((grant) => {
    const names = services.flatMap((service) => spellings(service, needs));
    const isOpen = names.some(
      (name) => evaluateTrust([documentOf([grant])], { kind: "Service", name }) === "not-understood",
    );
    if (!isOpen) return [];
    const { conditions, properties, span } = grant.written;
    const at = properties.find(({ key }) => key === "Condition")?.keySpan ?? braceOf(span);
    const keys = [...new Set(conditions.map(({ key }) => key.value))];
    return [{ kind: "condition-unknown", at, edits: [], keys, actions: [ASSUME_ROLE] }];
  });
