import { isIdentity } from "../arn/identity";
import { hasPlaceholder } from "../text/placeholder";

const SERVICE = /^(?:\d+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.aliyuncs\.com$/i;

export type PrincipalDefect = "wildcard" | "service" | "identity";

/** What is wrong with the form of a principal. */
export function principalDefect(kind: string, value: string): PrincipalDefect | undefined {
  if (value === "*") return "wildcard";
  if (hasPlaceholder(value)) return undefined;
  if (kind === "Service") return SERVICE.test(value) ? undefined : "service";
  if (kind === "RAM") return isIdentity(value) ? undefined : "identity";
  return undefined;
}
