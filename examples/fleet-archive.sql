-- Trips of past years, as CSV files with a header line in OSS. The bucket and MaxCompute are in one account.
CREATE EXTERNAL TABLE IF NOT EXISTS fleet_trip_archive
(
trip_id bigint,
vehicle_id bigint,
started_at datetime,
kilometres double
)
PARTITIONED BY (year string)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES (
'odps.text.option.header.lines.count'='1',
'odps.text.option.gzip.input.enabled'='true',
'odps.properties.rolearn'='acs:ram::5678901234567890:role/aliyunodpsdefaultrole'
)
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/trips/';

-- Makes the directories year=2024/, year=2025/ … known as partitions; without it every query is empty.
MSCK REPAIR TABLE fleet_trip_archive ADD PARTITIONS;
