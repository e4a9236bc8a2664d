-- Two things are wrong here: a column has no entry in the mapping, and the role ARN lacks a colon.
CREATE EXTERNAL TABLE vehicle_track_external
(
  vid BIGINT,
  gt BIGINT,
  longitude DOUBLE,
  latitude DOUBLE,
  speed DOUBLE
)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
  'tablestore.columns.mapping' = ':vid, :gt, longitude, latitude',
  'tablestore.table.name' = 'vehicle_track',
  'odps.properties.rolearn' = 'acs:ram:1234567890123456:role/aliyunodpsroleforotheruser'
)
LOCATION 'tablestore://fleet.cn-hangzhou.ots-internal.aliyuncs.com';
