/** A region that Tablestore has or had. */
export interface Region {
  readonly id: string;
  /** No longer offered. */
  readonly closed: boolean;
}

const OPEN =
  "cn-hangzhou cn-shanghai cn-qingdao cn-beijing cn-zhangjiakou cn-huhehaote cn-wulanchabu cn-shenzhen cn-heyuan " +
  "cn-guangzhou cn-chengdu cn-zhongwei cn-hongkong ap-northeast-1 ap-northeast-2 ap-southeast-1 ap-southeast-3 " +
  "ap-southeast-5 ap-southeast-6 ap-southeast-7 ap-southeast-8 eu-central-1 eu-west-1 eu-west-2 us-west-1 us-east-1 " +
  "me-east-1 me-central-1";
const FINANCE_AND_GOVERNMENT = "cn-hangzhou-finance cn-shanghai-finance-1 cn-shenzhen-finance-1 cn-north-2-gov-1";
const CLOSED = "ap-southeast-2 ap-south-1";

const regions = (ids: string, closed: boolean): [string, Region][] => ids.split(" ").map((id) => [id, { id, closed }]);

/**
 * The regions of Tablestore by their id. New ones come, so one that is not here may still be right.
 * Source: Tablestore, Basic concepts (2026) and Regions (2024-11); closed: those that only the page of 2021 has.
 */
export const TABLESTORE_REGIONS: ReadonlyMap<string, Region> = new Map([
  ...regions(OPEN, false),
  ...regions(FINANCE_AND_GOVERNMENT, false),
  ...regions(CLOSED, true),
]);
