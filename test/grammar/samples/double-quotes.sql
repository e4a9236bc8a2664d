CREATE EXTERNAL TABLE `bus-positions` (bus_id BIGINT, speed DOUBLE)
STORED BY "com.aliyun.odps.TableStoreStorageHandler"
WITH SERDEPROPERTIES (
  "tablestore.columns.mapping" = ":bus_id,speed",
  "tablestore.table.name" == "bus\"positions",
  "odps.properties.rolearn" = "acs:ram::1234567890123456:role/AliyunODPSDefaultRole",
  'odps.text.option.delimiter' = '\'', 'odps.text.option.null.indicator' = '\\N'
)
LOCATION "tablestore://testId:testSecret@fleet01.cn-hangzhou.ots-internal.aliyuncs.com";
