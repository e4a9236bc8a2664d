import * as l10n from "@vscode/l10n";
import { internalOf, OSS_INTERNAL_HOSTS, OSS_REGION_HOST, OSS_VENDOR_HOST, publicOf, SOURCES } from "../catalog/index";
import type { OssLocation } from "../table/model";
import { nearest } from "../text/nearest";
import { hasPlaceholder } from "../text/placeholder";
import { replacement } from "./fixes";
import { defineRule, type Report } from "./rule";

/** MaxCompute reads buckets over the internal endpoint of their region, with the bucket in the path. */
export const locationEndpoint = defineRule({
  code: "location-endpoint",
  severity: "warning",
  summary: () => l10n.t("A location in OSS names the internal endpoint of a region, then the bucket."),
  source: SOURCES.ossTable,
  about: "oss",
  check({ location }, report) {
    const { oss } = location;
    if (oss.host.text === "") return;
    const found = oss.isBucketHost ? bucketInHost(oss) : endpointDefect(oss);
    if (found) report(found);
  },
});

function bucketInHost({ host, endpoint, bucket }: OssLocation): Report {
  const right = `${betterEndpoint(endpoint.text) ?? endpoint.text}/${bucket.text}`;
  return {
    at: host.span,
    message: l10n.t("The bucket follows the endpoint: {0}", right),
    fixes: [replacement(host.span, right)],
  };
}

function endpointDefect({ endpoint }: OssLocation): Report | undefined {
  const host = endpoint.text.toLowerCase();
  const at = endpoint.span;
  if (hasPlaceholder(host) || OSS_INTERNAL_HOSTS.has(host)) return undefined;
  const better = betterEndpoint(host);
  if (better === undefined) {
    const message = l10n.t("OSS is not known to be offered in this region");
    return OSS_REGION_HOST.test(host) ? { at, message } : undefined;
  }
  return { at, message: word(host, better), fixes: [replacement(at, better)] };
}

function word(host: string, better: string): string {
  if (publicOf(better) === host)
    return l10n.t("Public endpoint: not supported, or charged as internet traffic; use {0}", better);
  if (OSS_VENDOR_HOST.test(host)) return l10n.t("Endpoint of the vendor's own network; use {0}", better);
  return l10n.t("Unknown endpoint; did you mean {0}?", better);
}

/** The internal host that a public, a misspelt or the vendor's own one is to be replaced by. */
function betterEndpoint(written: string): string | undefined {
  const host = written.toLowerCase();
  const customer = internalOf(host.replace(OSS_VENDOR_HOST, "$1$2"));
  if (OSS_INTERNAL_HOSTS.has(customer)) return customer;
  const near = nearest(host, OSS_INTERNAL_HOSTS) ?? nearest(host, [...OSS_INTERNAL_HOSTS].map(publicOf));
  // Regions that differ in their number alone are different regions, known here or not.
  return near && withoutNumber(near) !== withoutNumber(internalOf(host)) ? internalOf(near) : undefined;
}

const withoutNumber = (host: string): string => internalOf(host).replace(/-\d+(?=-internal)/, "");
