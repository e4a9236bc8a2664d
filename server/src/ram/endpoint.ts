import { isIPv4 } from "node:net";
import * as l10n from "@vscode/l10n";

/** Where a service is called, as the SDK takes it: `host` may end in a port. */
export interface Endpoint {
  readonly host: string;
  readonly protocol: "https" | "http";
}

/** An endpoint that cannot be used; the message is for the user. */
export class EndpointError extends Error {}

export const RAM_ENDPOINT = "ram.aliyuncs.com";
export const STS_ENDPOINT = "sts.aliyuncs.com";

const isLoopback = (hostname: string): boolean =>
  hostname === "localhost" || hostname === "[::1]" || (isIPv4(hostname) && hostname.startsWith("127."));

/** A host, with a port or a scheme before it or without. Over plain HTTP only this machine is called. */
export function readEndpoint(text: string): Endpoint {
  const withScheme = text.includes("://") ? text : `https://${text}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  const isBare = url && url.host !== "" && [url.username, url.password, url.search, url.hash].every((part) => !part);
  if (!url || !isBare || url.pathname !== "/") {
    throw new EndpointError(l10n.t("An endpoint is a host such as {0}, with nothing behind it", RAM_ENDPOINT));
  }
  if (url.protocol === "https:") return { host: url.host, protocol: "https" };
  if (url.protocol === "http:" && isLoopback(url.hostname)) return { host: url.host, protocol: "http" };
  throw new EndpointError(l10n.t("The endpoint {0} has to be called over https: only this machine is not", url.host));
}
