/** Why RAM or STS could not be asked, or did not answer what was asked. */
export type FaultKind =
  | "throttled"
  | "unavailable"
  | "not-json"
  | "incomplete"
  | "reset"
  | "timeout"
  | "refused"
  | "unknown-host"
  | "certificate"
  | "clock"
  | "token-expired"
  | "token-invalid"
  | "key-unknown"
  | "key-inactive"
  | "secret-wrong"
  | "no-permission"
  | "limit"
  | "exists"
  | "absent"
  | "malformed"
  | "other";

/** What was asked for when something went wrong. */
export interface Asked {
  /** `ram:GetRole` */
  readonly action: string;
  /** What the caller must be allowed to do that to; empty where nobody has to be. */
  readonly resources: readonly string[];
  readonly host: string;
}

/** A fault with a sentence for the user, in which no key, no signature and no URL stands. */
export class CloudFault extends Error {
  readonly kind: FaultKind;
  /** What the service calls it. */
  readonly code: string | undefined;
  /** How long the service wants to be left alone, in milliseconds. */
  readonly retryAfter: number;

  constructor(kind: FaultKind, message: string, code?: string, retryAfter = 0) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

const PASSING: readonly FaultKind[] = ["throttled", "unavailable", "not-json", "incomplete", "reset", "timeout"];

/** Whether the same question may be answered a little later. */
export const isPassing = (fault: unknown): fault is CloudFault =>
  fault instanceof CloudFault && PASSING.includes(fault.kind);
