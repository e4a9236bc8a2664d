/** What a resource ARN is made of; `resource` is relative to the account: `instance/cap1/table/track`. */
export interface Resource {
  /** The RAM code of the service: `ots`. */
  readonly service: string;
  readonly region: string;
  /** The uid of the account that owns it. */
  readonly account: string;
  readonly resource: string;
}

/** The name under which permission policies know a resource. */
export const printResourceArn = ({ service, region, account, resource }: Resource): string =>
  `acs:${service}:${region}:${account}:${resource}`;
