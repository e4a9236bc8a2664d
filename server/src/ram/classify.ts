import type { FaultKind } from "./fault";

/** What the SDK throws; by the kind of the fault some of it is there. */
export interface SdkError {
  readonly name?: string;
  readonly code?: string;
  readonly statusCode?: number;
  readonly retryAfter?: number;
  readonly data?: { readonly Message?: unknown; readonly AccessDeniedDetail?: unknown };
}

/** By the code of the service: its status means other things, too, such as 404 for a key that is unknown. */
const CODES: readonly (readonly [code: RegExp, kind: FaultKind])[] = [
  [/Throttling/, "throttled"],
  [/^InvalidTimeStamp/, "clock"],
  [/^InvalidSecurityToken\.Expired$/, "token-expired"],
  [/^(?:Invalid|Missing)SecurityToken/, "token-invalid"],
  [/^InvalidAccessKeyId\.Inactive$/, "key-inactive"],
  [/^InvalidAccessKeyId/, "key-unknown"],
  [/^(?:SignatureDoesNotMatch|IncompleteSignature)/, "secret-wrong"],
  [/^(?:NoPermission|Forbidden)/, "no-permission"],
  [/^LimitExceeded/, "limit"],
  [/^EntityAlreadyExists/, "exists"],
  [/^EntityNotExist/, "absent"],
  [/^(?:MalformedPolicyDocument|InvalidParameter)/, "malformed"],
  [/^(?:ServiceUnavailable|InternalError)/, "unavailable"],
];

/** By what Node calls it. */
const SYSTEM: readonly (readonly [code: RegExp, kind: FaultKind])[] = [
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED)$/, "reset"],
  [/^ETIMEDOUT$/, "timeout"],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/, "refused"],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, "unknown-host"],
  [/CERT|SELF_SIGNED|^UNABLE_TO_|^ERR_TLS/, "certificate"],
];

const kindBy = (table: typeof CODES, code: string): FaultKind | undefined =>
  table.find(([pattern]) => pattern.test(code))?.[1];

/** What went wrong. The SDK says it in five ways, and what the service did not say in JSON not at all. */
export function kindOf(error: SdkError): FaultKind {
  const { name = "", code = "", statusCode } = error;
  if (/Timeout/.test(name)) return "timeout";
  // The SDK trips over JSON that is no object, and calls a code that is not there `undefined`.
  if (name === "SyntaxError" || name === "TypeError" || code === "undefined") return "not-json";
  if (statusCode === undefined) return kindBy(SYSTEM, code) ?? (name === "IncompleteAnswer" ? "incomplete" : "other");
  return kindBy(CODES, code) ?? (statusCode >= 500 ? "unavailable" : "other");
}
