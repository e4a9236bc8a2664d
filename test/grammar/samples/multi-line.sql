CREATE EXTERNAL TABLE bus_positions_ots (bus_id BIGINT, seen_at BIGINT, speed DOUBLE)
STORED BY
  'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
  'tablestore.columns.mapping' =
    -- keys
    '
    :bus_id,
    :seen_at,
    speed
    ',
  'tablestore.table.name' = 'bus_positions'
)
LOCATION
  'tablestore://fleet01.cn-hangzhou.ots-internal.aliyuncs.com'
LIFECYCLE 30
SELECT 'odps.properties.rolearn' FROM t
