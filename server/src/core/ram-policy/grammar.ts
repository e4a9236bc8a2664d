import { ARN_PREFIX } from "../arn/resource";

/**
 * What RAM documents of its policy language. Sources: RAM, policy structure and syntax; policy elements; condition
 * operators; limits.
 */

/** What a policy document is for: what its holder may do, or who may become a role. */
export type PolicyKind = "permission" | "trust";

/** The only version that there is; a string. */
export const VERSION = "1";

export const EFFECTS = ["Allow", "Deny"] as const;

export const POLICY_ELEMENTS = ["Version", "Statement"] as const;

export const STATEMENT_ELEMENTS: Readonly<Record<PolicyKind, readonly string[]>> = {
  permission: ["Effect", "Action", "NotAction", "Resource", "Condition"],
  trust: ["Effect", "Action", "Principal", "Condition"],
};

/** Elements of another cloud's policies, and one that RAM once had: none is a misspelling of ours. */
export const FOREIGN_ELEMENTS: readonly string[] = ["Sid", "Id", "NotResource", "NotPrincipal"];

export const PRINCIPAL_KINDS = ["RAM", "Service", "Federated"] as const;

export const BOOL = "Bool";

export const CONDITION_OPERATORS: readonly string[] = [
  "StringEquals",
  "StringNotEquals",
  "StringEqualsIgnoreCase",
  "StringNotEqualsIgnoreCase",
  "StringLike",
  "StringNotLike",
  "NumericEquals",
  "NumericNotEquals",
  "NumericLessThan",
  "NumericLessThanEquals",
  "NumericGreaterThan",
  "NumericGreaterThanEquals",
  "DateEquals",
  "DateNotEquals",
  "DateLessThan",
  "DateLessThanEquals",
  "DateGreaterThan",
  "DateGreaterThanEquals",
  BOOL,
  "IpAddress",
  "NotIpAddress",
];

/** Condition keys that every service has, or that ours have. */
export const CONDITION_KEYS: readonly string[] = [
  ...["CurrentTime", "SecureTransport", "SourceIp", "MFAPresent"].map((name) => `${ARN_PREFIX}:${name}`),
  "oss:Prefix",
];

/** In characters or in bytes, whichever are more: RAM's pages say both. Of a trust policy no page says a number. */
export const MAX_LENGTH: Readonly<Record<PolicyKind, number>> = { permission: 6144, trust: 2048 };
