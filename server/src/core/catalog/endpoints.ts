/** A kind of endpoint that each Tablestore instance has: `instance.region.suffix`. */
export interface Endpoint {
  readonly suffix: string;
  readonly network: "classic" | "public" | "dual-stack" | "vpc";
}

/** The suffix that MaxCompute reaches without leaving the provider's network. Source: every page on these tables. */
export const INTERNAL_SUFFIX = "ots-internal.aliyuncs.com";

/** Source: Tablestore, Endpoints (2025-01). */
export const TABLESTORE_ENDPOINTS: readonly Endpoint[] = [
  { suffix: INTERNAL_SUFFIX, network: "classic" },
  { suffix: "ots.aliyuncs.com", network: "public" },
  { suffix: "tablestore.aliyuncs.com", network: "dual-stack" },
  { suffix: "vpc.tablestore.aliyuncs.com", network: "vpc" },
];

/** The host of the management interface, which serves no instance. Source: the same page. */
export const MANAGEMENT_HOST = /^(?:tablestore|ots)(?:-vpc)?\.[a-z0-9-]+\.aliyuncs\.com$/i;

/** The labels that a suffix may begin with. */
export const SUFFIX_LABELS: readonly string[] = ["ots-internal", "ots", "vpc", "tablestore", "aliyuncs"];

/** Letters, digits and hyphens, a letter first, no hyphen last. Source: Tablestore, Instances; SQL limits. */
export const INSTANCE_NAME = /^[A-Za-z](?:[A-Za-z0-9-]{1,14})[A-Za-z0-9]$/;
