-- Positions of our vehicles. The data is in Tablestore, in the fleet team's account; MaxCompute is in ours.
CREATE EXTERNAL TABLE IF NOT EXISTS fleet_position_external
(
vehicle_id bigint,
recorded_at bigint,
longitude double,
latitude double,
mileage double,
fuel double
)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
'tablestore.columns.mapping'=':vehicle_id, :recorded_at, longitude, latitude, mileage, fuel',
'tablestore.table.name'='vehicle_position',
'odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsroleforotheruser'
)
LOCATION 'tablestore://fleet01.cn-hangzhou.ots-internal.aliyuncs.com'
USING 'odps-udf-example.jar';
