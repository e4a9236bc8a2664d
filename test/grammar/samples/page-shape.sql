CREATE EXTERNAL TABLE IF NOT EXISTS bus_positions_ots
(
bus_id bigint,
seen_at bigint,
latitude double,
speed double COMMENT 'km/h: as measured'
)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
'tablestore.columns.mapping'=':bus_id, :seen_at, latitude, speed', -- two keys first
'tablestore.table.name'='bus_positions',
'odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsroleforotheruser'
)
LOCATION 'tablestore://fleet01.cn-hangzhou.ots-internal.aliyuncs.com'
USING 'odps-udf-example.jar';

SELECT bus_id, speed FROM bus_positions_ots WHERE role = 'acs:ram::1234567890123456:role/reader' AND speed > 80.5;
