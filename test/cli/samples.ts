export const DATA_ACCOUNT = "1111222233334444";
export const MAXCOMPUTE_ACCOUNT = "5555666677778888";
export const SECRET = "LTAIobviouslyfake:NotARealSecret0123456789";

interface Parts {
  readonly columns?: string;
  readonly account?: string;
  readonly table?: string;
  readonly secret?: boolean;
}

/** A statement with nothing to complain of but what `parts` say. */
export const ddl = ({
  columns = "vid BIGINT, speed DOUBLE",
  account = DATA_ACCOUNT,
  table = "vehicle_track",
  secret,
}: Parts = {}) =>
  `CREATE EXTERNAL TABLE track (${columns})
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
  'tablestore.columns.mapping' = ':vid, speed',
  'tablestore.table.name' = '${table}',
  'odps.properties.rolearn' = 'acs:ram::${account}:role/track-reader'
)
LOCATION 'tablestore://${secret ? `${SECRET}@` : ""}cap1.cn-hangzhou.ots-internal.aliyuncs.com';
`;

/** One error, with one safe fix: a second comma at 1:41. */
export const BROKEN = ddl({ columns: "vid BIGINT,, speed DOUBLE" });
