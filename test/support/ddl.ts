/** Statements for the tests of the shells, right but for what a test puts into them. */

export const ROLE_ARN = "acs:ram::1234567890123456:role/aliyunodpsroleforotheruser";

export interface Ddl {
  readonly name?: string;
  readonly columns?: string;
  readonly mapping?: string;
  readonly roleArn?: string;
}

export const ddl = ({
  name = "track",
  columns = "vid BIGINT, gt BIGINT, speed DOUBLE",
  mapping = ":vid, :gt, speed",
  roleArn = ROLE_ARN,
}: Ddl = {}): string => `CREATE EXTERNAL TABLE ${name} (${columns})
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
  'tablestore.columns.mapping' = '${mapping}',
  'tablestore.table.name' = 'vehicle_track',
  'odps.properties.rolearn' = '${roleArn}'
)
LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com';
`;

/** A missing comma: one finding, with one safe fix. */
export const WITHOUT_COMMA = ddl({ columns: "vid BIGINT gt BIGINT, speed DOUBLE" });

/** A type of another database: one finding, whose fix is not safe. */
export const WITH_WRONG_TYPE = ddl({ columns: "vid BIGINT, gt INTEGER, speed DOUBLE" });
