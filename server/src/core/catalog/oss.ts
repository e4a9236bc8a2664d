import type { AccessRecord, AccessRule } from "./handler";
import { TABLESTORE_REGIONS } from "./regions";
import { SOURCES } from "./sources";

/** What each endpoint ends in. */
const OSS_DOMAIN = ".aliyuncs.com";

const INTERNAL = "-internal";

/** Those that Tablestore has as well are in its own list. */
const FURTHER_REGIONS = "cn-nanjing cn-fuzhou cn-wuhan-lr na-south-1";

/** Clouds for finance and government, whose endpoints are not named after their regions alone. */
const IRREGULAR =
  "cn-hzjbp-a cn-hzjbp-b cn-shanghai-finance-1 cn-shenzhen-finance-1 cn-beijing-finance-1 cn-hzfinance " +
  "cn-shanghai-finance-1-pub cn-szfinance cn-north-2-gov-1";

const open = [...TABLESTORE_REGIONS.values()].filter(({ closed }) => !closed).map(({ id }) => id);

/** The hosts that MaxCompute reaches without leaving the provider's network. Source: OSS, regions and endpoints (2026). */
export const OSS_INTERNAL_HOSTS: ReadonlySet<string> = new Set(
  [...open, ...FURTHER_REGIONS.split(" "), ...IRREGULAR.split(" ")].map((id) => `oss-${id}${INTERNAL}${OSS_DOMAIN}`),
);

/** The internal host beside a public one. */
export const internalOf = (host: string): string =>
  host.endsWith(INTERNAL + OSS_DOMAIN) ? host : host.slice(0, -OSS_DOMAIN.length) + INTERNAL + OSS_DOMAIN;

/** The public host beside an internal one. */
export const publicOf = (host: string): string => host.replace(INTERNAL + OSS_DOMAIN, OSS_DOMAIN);

const DUAL_STACK = /^([a-z0-9-]+)\.oss\.aliyuncs\.com$/;

/** The internal host of the region that a public one names, dual-stack ones included; `undefined` for all others. */
export function internalBeside(publicHost: string): string | undefined {
  const host = publicHost.toLowerCase().replace(DUAL_STACK, "oss-$1.aliyuncs.com");
  const internal = internalOf(host);
  return internal !== host && OSS_INTERNAL_HOSTS.has(internal) ? internal : undefined;
}

/** An endpoint of the vendor's own network, in many of its samples. */
export const OSS_VENDOR_HOST = /^(oss-[a-z0-9-]+)-zmf(\.aliyuncs\.com)$/;

/** The host of a region, by its form; those for acceleration and for the whole mainland have none. */
export const OSS_REGION_HOST = /^oss-(?!accelerate|rg-|internal\.)[a-z0-9-]+\.aliyuncs\.com$/;

/** 3 to 63 lower-case letters, digits and hyphens, no hyphen first or last. Source: OSS, Buckets. */
export const BUCKET_NAME = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

const onObjects = (action: string): AccessRule => ({
  action: `oss:${action}`,
  resources: ["{bucket}/{directory}/*"],
});

/** Checked against the bucket, so that only the condition keeps it to the directory. */
const LIST_OBJECTS: AccessRule = {
  action: "oss:ListObjects",
  resources: ["{bucket}"],
  condition: { key: "oss:Prefix", patterns: ["{directory}", "{directory}/*"] },
};

/**
 * What files in OSS need, whatever their format: of the actions that the default role of MaxCompute has, those that
 * concern one directory. Writing lists it, too, since INSERT OVERWRITE empties it first.
 */
export const OSS_ACCESS: AccessRecord = {
  service: "oss",
  read: [LIST_OBJECTS, onObjects("GetObject")],
  write: [LIST_OBJECTS, ...["PutObject", "DeleteObject", "AbortMultipartUpload", "ListParts"].map(onObjects)],
  source: SOURCES.ossPolicy,
};
