-- The same table, as it looks after an afternoon of copying from pages and chats. Every squiggle has its fix, but for an account that nobody can guess.
CREATE EXTERNAL TABLE fleet_position_pasted
(
vehicle_id bigint,
recorded_at INTEGER,
longitude double,
latitude double,
mileage double,
fuel double
)
STORED BY 'com.aliyun.odps.TablestoreStorageHandler'
WITH SERDEPROPERTIES (
'tablestore.columns.mapping'=':vehicle_id, :recorded_at, longitude, latitude, mileage',
'tablestore.table.name'=‘vehicle_position’
'odps.properties.rolearn'='acs:ram:1234567890123456:role/aliyunodpsroleforotheruser.fig_20220706_arn'
)
LOCATION 'https://fleet01.cn-hangzhou.ots-internal.aliyuncs.com';

-- And one that only waits for its account id.
CREATE EXTERNAL TABLE fleet_driver_pasted
(
driver_id string,
licence string
)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
'tablestore.columns.mapping'=':driver_id, licence',
'tablestore.table.name'='driver',
'odps.properties.rolearn'='acs:ram::1234567890****:role/aliyunodpsroleforotheruser'
)
LOCATION 'tablestore://fleet01.cn-hangzhou.ots-internal.aliyuncs.com';
