SET odps.sql.type.system.odps2-true;
CREATE EXTERNAL TABLE IF NOT EXISTS trips_holo (
  trip_id BIGINT,
  driver STRING
)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:postgresql://hgcn-fleet-cn-hangzhou-vpc.hologres.aliyuncs.com:80/fleet?table=trips/'
TBLPROPERTIES (
  'mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver',
  'odps.federation.jdbc.target.db.type' = 'holo',
  'odps.federation.jdbc.colmapping' = 'trip_id:id,drivr:name'
);
CREATE EXTERNAL TABLE fleet_logs (line STRING)
PARTITIONED BY (day STRING)
STORED AS PARQUETT
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/logs/';
SELECT count(*) FROM fleet_logs;
ALTER TABLE fleet_logs ADD PARTITION (day = '1') LOCATION 'oss://oss-cn-hangzhou.aliyuncs.com/fleet/first/';
