-- Several independent mistakes in one statement, each reported once.
CREAT EXTERNAL TABLE t (
  a INTEGER
  b STRING,
  c,
  d ARRAY<BIGINT,
)
STORED BY com.aliyun.odps.TableStoreStorageHandler
WITH SERDEPROPERITES (
  'k' : 'v'
  'l' = w,
  'm = 'x',
  ‘n’ = 1,
LOCATON = 'tablestore://i.cn-hangzhou.ots-internal.aliyuncs.com
LIFECYCLE '7'
COMMENT 'late'
SELECT 1;
