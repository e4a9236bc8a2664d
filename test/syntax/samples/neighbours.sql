ALTER TABLE proj.logs PARTITION (day = 'a') SET LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/logs/';
ALTER TABLE logs SET LOCATON 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/logs/';
ALTER TABLE logs
SET LOCATION = 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/logs/'
ALTER TABLE logs SET SERDEPROPERITES ('a' = 'b' 'c' = 'd')
CREATE EXTERNAL TABLE t (a BIGINT) STORED AS ORC LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/t/';
ALTER TABLE logs SET SERDE 'org.example.Serde' WITH SERDEPROPERTIES ('a' = 'b');
ALTER TABLE logs SET TBLPROPERTIES ('a' = 'b',);
ALTER TABLE logs SET LIFECYCLE 3;
ALTER TABLE logs ADD IF NOT EXISTS PARTITION (day = 'a') LOCATION 'a/' PARTITION (day = 'b') LOCATION 'b/' PARTITION (day = 'c');
ALTER TABLE logs ADD COLUMNS (a BIGINT);
MSCK REPAIR TABLE logs ADD PARTITIONS;
MSCK TABLE logs;
LOAD OVERWRITE TABLE logs PARTITION (day = 'a') FROM LOCATION 'a/' STORED BY 'com.aliyun.odps.CsvStorageHandler' WITH SERDEPROPERTIES ('a' = 'b');
LOAD INTO TABLE logs FROM LOCATION 'a/' STORED AS ORC WITH SERDEPROPERTIES ('a' = 'b');
LOAD DATA INPATH '/a' INTO TABLE logs;
UNLOAD FROM logs INTO LOCATION 'a/' STORED AS PARQUET PROPERTIES ('a' = 'b');
UNLOAD FROM (SELECT 'it;s' FROM (SELECT 1)) INTO LOCATION 'a/' ROW FORMAT SERDE 'x' STORED AS PARQUET;
UNLOAD ('SELECT 1') TO 's3://bucket/dir/';
SET odps.a.b=true;
SET odps.a.b-true;
SET odps.a.b：64;
SET odps.a.b true;
SET odps.a-b = c-true;
SET hive.a-true;
SET odps.a = 1
SET odps.b = 2;
DROP EXTERNAL TABLE IF EXISTS proj.logs;
DROP TABLE logs;
