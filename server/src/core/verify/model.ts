import type { RolePolicies } from "../policy/model";
import type { DifferenceKind } from "../ram-policy/difference";

/** `unknown`: what is seen does not tell. */
export type Verdict = "works" | "fails" | "unknown";

/** A permission policy that is attached to a role. */
export interface LivePolicy {
  readonly name: string;
  readonly type: "Custom" | "System";
  /** The document in force; absent where it could not be read. */
  readonly text?: string;
  /** Why it could not be read. */
  readonly problem?: string;
}

/** A role as it is in its account. */
export interface LiveRole {
  /** As it was found; absent where that is as it was asked for. */
  readonly name?: string;
  readonly trustPolicy: string;
  readonly policies: readonly LivePolicy[];
}

/** What was seen of a role: `absent` where there is none, `unread` where that could not be seen. */
export type Seen =
  | { readonly kind: "role"; readonly role: LiveRole }
  | { readonly kind: "absent" }
  | { readonly kind: "unread"; readonly problem: string; readonly todo?: string };

/** One thing that was found. `wide`: it works, and allows more than is needed. */
export interface Line {
  readonly about: "role" | "trust" | "permission";
  readonly verdict: Verdict | "wide";
  /** The policy it is about; absent where it is about none or about all. */
  readonly policy?: string;
  /** What kind of difference between what is needed and what there is; absent where it is none. */
  readonly kind?: DifferenceKind;
  readonly message: string;
  /** What to do about it; absent where nothing has to be done. */
  readonly todo?: string;
  /** What has to be added to a policy. */
  readonly statement?: object;
}

/** One action on one resource, and how it fares. */
export interface VerifiedNeed {
  readonly action: string;
  readonly resource: string;
  readonly outcome: "allowed" | "denied" | "missing" | "unknown";
}

export type VerifiedTable = RolePolicies["tables"][number] & {
  readonly verdict: Verdict;
  readonly needs: readonly VerifiedNeed[];
};

export interface VerifiedRole {
  readonly roleArn: string;
  readonly account: string;
  readonly roleName: string;
  readonly verdict: Verdict;
  readonly lines: readonly Line[];
  readonly tables: readonly VerifiedTable[];
}

/** Of several the worst: what fails is sure, what is unknown not. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("fails")) return "fails";
  return verdicts.includes("unknown") ? "unknown" : "works";
}
