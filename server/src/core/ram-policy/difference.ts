import type { TextEdit } from "../text/edit";
import type { Span } from "../text/span";

interface Placed {
  readonly at: Span;
  /** What makes the document as the DDL needs it, where that is clear. */
  readonly edits: readonly TextEdit[];
}

/** Actions on resources that the tables need and the policies do not allow. */
export interface AccessMissing extends Placed {
  readonly kind: "access-missing";
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** The tables that need them, with where that is said. */
  readonly neededBy: readonly string[];
}

/** A statement that takes away what the tables need. */
export interface AccessDenied extends Placed {
  readonly kind: "access-denied";
  readonly actions: readonly string[];
}

/** Something that allows more than the tables need. */
export interface AccessTooWide extends Placed {
  readonly kind: "access-too-wide";
  /** An action that no table needs, a pattern of actions, all but some actions, a resource, one without its condition. */
  readonly what: "action" | "actions" | "all-but" | "resource" | "condition" | "statement";
  /** As it is written. */
  readonly text: string;
  /** The actions that it allows and no table needs or, of a resource, those that it allows elsewhere, too. */
  readonly actions: readonly string[];
  /** What would do: actions, resources, or values of the condition's key. */
  readonly needed: readonly string[];
  /** A resource that should not be reached; of a condition, values that are not needed. */
  readonly example?: string;
  /** The key that a condition is needed on. */
  readonly key?: string;
}

/** A resource that differs from a needed one in one part only. */
export interface PartDiffers extends Placed {
  readonly kind: "account-differs" | "region-differs" | "instance-differs";
  readonly found: string;
  readonly expected: string;
  /** What the part is called where the resource is: `instance`, `bucket`. */
  readonly part: string;
}

/** Conditions on which it depends whether needed actions are allowed. */
export interface ConditionUnknown extends Placed {
  readonly kind: "condition-unknown";
  readonly keys: readonly string[];
  readonly actions: readonly string[];
}

/** Principals that have to be let in and are not. */
export interface TrustMissing extends Placed {
  readonly kind: "trust-missing";
  readonly principals: readonly string[];
}

/** A principal that is let in and does not have to be. */
export interface TrustTooWide extends Placed {
  readonly kind: "trust-too-wide";
  readonly principal: string;
}

/** An account of RAM in the place of the service. */
export interface TrustPrincipalRam extends Placed {
  readonly kind: "trust-principal-ram";
  /** Empty while the MaxCompute account is not known. */
  readonly expected: readonly string[];
}

/** MaxCompute of the role's own account, where that of another one is needed. */
export interface TrustCrossAccount extends Placed {
  readonly kind: "trust-cross-account";
  readonly account: string;
  readonly expected: readonly string[];
}

/** MaxCompute of an account that is not the one that is needed. */
export interface TrustAccountDiffers extends Placed {
  readonly kind: "trust-account-differs";
  readonly found: string;
  readonly expected: readonly string[];
  /** Whether it is the account of the role and the data. */
  readonly isOwn: boolean;
}

export type Difference =
  | AccessMissing
  | AccessDenied
  | AccessTooWide
  | PartDiffers
  | ConditionUnknown
  | TrustMissing
  | TrustTooWide
  | TrustPrincipalRam
  | TrustCrossAccount
  | TrustAccountDiffers;

export type DifferenceKind = Difference["kind"];
