import { isIdentity } from "../arn/identity";
import { hasPlaceholder } from "../text/placeholder";

const SERVICE = /^(?:\d+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.aliyuncs\.com$/i;
/** In no public sample, and in no page ruled out. */
const OTHER_DOMAIN = /^(?:\d+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

export type PrincipalDefect = "wildcard" | "service" | "domain" | "identity";

/** What is wrong with the form of a principal. */
export function principalDefect(kind: string, value: string): PrincipalDefect | undefined {
  if (value === "*") return "wildcard";
  if (hasPlaceholder(value)) return undefined;
  if (kind === "Service") {
    if (SERVICE.test(value)) return undefined;
    return OTHER_DOMAIN.test(value) ? "domain" : "service";
  }
  if (kind === "RAM") return isIdentity(value) ? undefined : "identity";
  return undefined;
}

export const MAXCOMPUTE_SERVICE = "odps.aliyuncs.com";

/** A service, and the account that it acts for where that is named. */
export function readService(text: string): { readonly uid: string | undefined; readonly name: string } {
  const at = text.lastIndexOf("@");
  return { uid: at < 0 ? undefined : text.slice(0, at), name: text.slice(at + 1).toLowerCase() };
}
