/** What a resource ARN is made of; `resource` is relative to the account: `instance/cap1/table/track`. */
export interface Resource {
  /** The RAM code of the service: `ots`. */
  readonly service: string;
  readonly region: string;
  /** The uid of the account that owns it. */
  readonly account: string;
  readonly resource: string;
}

/** What each ARN begins with, and each condition key that all services have. */
export const ARN_PREFIX = "acs";

/** The name under which permission policies know a resource. */
export const printResourceArn = ({ service, region, account, resource }: Resource): string =>
  [ARN_PREFIX, service, region, account, resource].join(":");

/** Takes an ARN or a pattern of one apart; what is behind the fourth colon is one part. */
export function parseResourceArn(text: string): Resource | undefined {
  const [prefix, service, region, account, ...rest] = text.split(":");
  if (prefix !== ARN_PREFIX || service === undefined || region === undefined || account === undefined) return undefined;
  return rest.length > 0 ? { service, region, account, resource: rest.join(":") } : undefined;
}
