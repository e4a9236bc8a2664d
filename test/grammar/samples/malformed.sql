CREATE EXTERNAL TABLE t (a BIGINT, b BIGINT, c DOUBLE)
STORED BY 'com.aliyun.odps.TableStorStorageHandler'
WITH SERDEPROPERTIES (
  'tablestore.columns.mapping' = ':a, : b, ：c, cf:q, a-b, ::d, 1e, ',
  'tablestore.table.name' = 't'
  'odps.properties.rolearn' = 'acs:ram:1234567890123456:role/reader'
  'odps.properties.rolearn' = 'acs:ram::1234567890123456:user/reader',
  'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/reader;',
  'odps.enabled' = true,
  'odps.text.option.delimiter' = '#{x}'
)
LOCATION 'https://fleet01.cn-hangzhou.ots-internal.aliyuncs.com';
CREATE EXTERNAL TABLE u (a BIGINT) STORED BY com.aliyun.odps.TableStoreStorageHandler
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':a
CREATE TABLE v (a BIGINT);
