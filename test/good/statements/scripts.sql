-- Scripts of a fleet: all kinds of tables, with what stands around them.
-- 车联网轨迹表：来自 Tablestore 的外部表（生产环境）
CREATE EXTERNAL TABLE IF NOT EXISTS `fleet_prod`.`ods`.`ext_track_rt`
(
    `vid`       BIGINT COMMENT '车辆ID；主键第一列',
    `gt`        BIGINT COMMENT "上报时间 (ms), it's UTC",
    `lng`       DOUBLE COMMENT '经度=',
    `lat`       DOUBLE COMMENT '纬度,(WGS84)',
    `raw`       BINARY COMMENT '原始报文 -- 不解析'
)
COMMENT '轨迹 /* 不是注释 */'
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES
(
    'tablestore.columns.mapping' = ':vid, :gt, lng, lat, raw',
    'tablestore.table.name' = 'track_rt',
    'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole',
    'tablestore.read.mode' = 'permissive'
)
LOCATION 'tablestore://fleet-prod.cn-shenzhen.ots-internal.aliyuncs.com'
;

SET odps.sql.unstructured.data.oss.use.https = true;
SET odps.sql.unstructured.oss.commit.mode=true;
CREATE EXTERNAL TABLE IF NOT EXISTS ods_log_csv
(
  ip STRING, ts DATETIME, `date` DATE, uri STRING, cost DECIMAL(18,4), flag BOOLEAN
)
PARTITIONED BY (dt STRING COMMENT '日期 yyyymmdd', hh STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES (
  'odps.text.option.delimiter'='|',
  'odps.text.option.header.lines.count'='1',
  'odps.text.option.encoding'='GBK',
  'odps.text.option.null.indicator'='\\N',
  'odps.text.option.ignore.empty.lines'='true',
  'odps.text.option.use.quote'='true',
  'odps.text.option.gzip.input.enabled'='true',
  'odps.text.option.gzip.output.enabled'='true',
  'odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole'
)
LOCATION 'oss://oss-cn-shanghai-internal.aliyuncs.com/fleet-log/access/'
TBLPROPERTIES ('comment'='按小时分区', 'owner'='data-platform');
MSCK REPAIR TABLE ods_log_csv ADD PARTITIONS;
SELECT COUNT(*) FROM ods_log_csv WHERE dt = '20261101';

CREATE EXTERNAL TABLE ambulance_txt (vehicleId INT, recordId INT, patientId INT)
STORED BY 'com.fleet.odps.udf.text.FleetTextStorageHandler'
WITH SERDEPROPERTIES (
  'delimiter'='\\|',
  'odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole',
  'fleet.skip.bad.lines'='10'
)
LOCATION 'oss://oss-cn-shanghai-internal.aliyuncs.com/oss-odps-test/Demo/SampleData/CustomTxt/AmbulanceData/'
USING 'fleet-text-1.0.jar,fastjson.jar';

SET odps.sql.hive.compatible=true;
SET odps.sql.type.system.odps2=true;
CREATE EXTERNAL TABLE IF NOT EXISTS dwd_events (
  event_id STRING NOT NULL,
  user_id BIGINT,
  props MAP<STRING,STRING> COMMENT '属性',
  items ARRAY<STRUCT<sku:STRING,qty:INT,price:DECIMAL(10,2)>>,
  nested STRUCT<a:STRUCT<b:ARRAY<INT>>>,
  ts TIMESTAMP,
  ts_ntz TIMESTAMP_NTZ,
  c CHAR(2), v VARCHAR(64), ti TINYINT, si SMALLINT, f FLOAT
)
PARTITIONED BY (dt STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS PARQUET
LOCATION 'oss://oss-cn-shanghai-internal.aliyuncs.com/fleet-lake/dwd/events/'
TBLPROPERTIES ('mcfed.parquet.compression'='SNAPPY');

SET odps.ext.oss.orc.native=true;
SET odps.storage.orc.use.predicate.pushdown=true;
CREATE EXTERNAL TABLE o1 (id BIGINT, name STRING)
PARTITIONED BY (region STRING, dt STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'
WITH SERDEPROPERTIES (
  'odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole',
  'mcfed.orc.schema.resolution'='name'
)
STORED AS ORC
LOCATION 'oss://oss-cn-zhangjiakou-internal.aliyuncs.com/lake/o1/'
TBLPROPERTIES ('mcfed.orc.compress'='ZLIB','mcfed.orc.batch.size'='1000');
ALTER TABLE o1 ADD IF NOT EXISTS PARTITION (region='cn-north', dt='2026-11-01') PARTITION (region='cn-north', dt='2026-11-02');

CREATE EXTERNAL TABLE hudi_ods (
  _hoodie_commit_time STRING, _hoodie_commit_seqno STRING, _hoodie_record_key STRING, _hoodie_partition_path STRING, _hoodie_file_name STRING,
  id STRING, name STRING
)
PARTITIONED BY (dt STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS
INPUTFORMAT 'org.apache.hudi.hadoop.HoodieParquetInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat'
LOCATION 'oss://oss-cn-beijing-internal.aliyuncs.com/lakehouse/hudi/ods/';

CREATE EXTERNAL TABLE oss_extable_paimon_pt (id BIGINT, name STRING)
PARTITIONED BY (pt1 BIGINT)
STORED BY 'org.apache.paimon.hive.PaimonStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION 'oss://oss-cn-beijing-internal.aliyuncs.com/lakehouse/paimon_db.db/test_tbl'
USING 'paimon_maxcompute_connector.jar';

CREATE EXTERNAL TABLE IF NOT EXISTS holo_mc_external_dbl (id BIGINT, name STRING, amt DECIMAL(38,18))
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsholorole')
LOCATION 'jdbc:postgresql://hgprecn-cn-oew210utf003-cn-hangzhou-internal.hologres.aliyuncs.com:80/mc_db_holo?ApplicationName=MaxCompute&currentSchema=public&useSSL=false&table=holo/'
TBLPROPERTIES (
  'mcfed.mapreduce.jdbc.driver.class'='org.postgresql.Driver',
  'odps.federation.jdbc.target.db.type'='holo',
  'odps.federation.jdbc.colmapping'='id:id,name:name,amt:"Amt"'
);

CREATE EXTERNAL TABLE rds_users (id BIGINT, name STRING, created DATETIME)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:mysql://rm-bp1.mysql.rds.aliyuncs.com:3306/users?useSSL=false&user=${user}&password=${pw}&table=users'
TBLPROPERTIES (
 'mcfed.mapreduce.jdbc.input.query'="select id, name, created from users where name <> 'x'",
 'odps.federation.jdbc.auto.commit'='false',
 'odps.federation.jdbc.condition'='created>=\'2026-01-01\'');

SET odps.sql.external.net.vpc=true;
CREATE EXTERNAL TABLE hb (k STRING, c1 STRING, c2 BIGINT)
STORED BY 'org.apache.hadoop.hive.hbase.HBaseStorageHandler'
WITH SERDEPROPERTIES (
 'mcfed.hbase.table.name'='t', 'mcfed.hbase.columns.mapping'=':key,cf:c1,cf:c2',
 'odps.external.net.vpc'='true','odps.vpc.id'='vpc-1','odps.vpc.region'='cn-beijing','odps.vpc.access.ips'='10.0.0.1-10.0.0.3:2181,10.0.0.1:16000')
LOCATION 'hbase://10.0.0.1:2181'
TBLPROPERTIES('hbase.table.name'='t','hbase.columns.mapping'=':key,cf:c1,cf:c2','mcfed.hbase.zookeeper.quorum'='10.0.0.1,10.0.0.2','mcfed.hbase.zookeeper.property.clientPort'='2181','mcfed.zookeeper.session.timeout'='30000','mcfed.hbase.client.retries.number'='3');

SET odps.sql.hbase.version=lindorm;
SET odps.sql.hive.compatible=true;
CREATE EXTERNAL TABLE ld (k STRING, v STRING)
STORED BY 'org.apache.hadoop.hive.hbase.HBaseStorageHandler'
WITH SERDEPROPERTIES ('hbase.columns.mapping'=':key,f:v')
TBLPROPERTIES ('hbase.table.name'='ns:ld','mcfed.hbase.zookeeper.quorum'='ld-bp1-proxy-hbaseue.hbaseue.rds.aliyuncs.com:30020','hbase.zookeeper.quorum'='ld-bp1-proxy-hbaseue.hbaseue.rds.aliyuncs.com:30020');

CREATE EXTERNAL TABLE hdfs_tbl (id BIGINT)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS PARQUET
LOCATION 'oss://cn-shanghai.oss-dls.aliyuncs.com/fleet-dls/warehouse/t/'
TBLPROPERTIES ('odps.oss-hdfs.state'='on');

LOAD OVERWRITE TABLE dwd.t PARTITION (dt='${bizdate}')
FROM LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/in/${bizdate}/'
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS PARQUET;
UNLOAD FROM (SELECT a, COUNT(*) c FROM dwd.t WHERE dt='${bizdate}' AND b IN ('x;y', "z") GROUP BY a)
INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/out/'
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole','odps.text.option.gzip.output.enabled'='true')
PROPERTIES ('odps.external.data.output.prefix'='mf_','odps.external.data.enable.extension'='true');
UNLOAD FROM sale PARTITION (dt='2026',region='cn') INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/out2/' ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde' WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole') STORED AS ORC PROPERTIES ('mcfed.orc.compress'='SNAPPY');

CREATE OR REPLACE VIEW v_track (vid COMMENT '车辆', cnt) COMMENT '视图：每车里程' AS
WITH x AS (SELECT vid, gt, LEAD(gt) OVER (PARTITION BY vid ORDER BY gt) nx FROM ext_track)
SELECT vid, COUNT(*) FROM x WHERE nx - gt < 60000 GROUP BY vid;
CREATE MATERIALIZED VIEW IF NOT EXISTS mv LIFECYCLE 7 (a COMMENT 'x', b) DISABLE REWRITE PARTITIONED BY (dt) TBLPROPERTIES ("enable_auto_refresh"="true","refresh_interval_minutes"="10") AS SELECT a, b, dt FROM t;

MERGE INTO acid_address_book_base1 AS t USING tmp_table1 AS s ON s.id = t.id AND t.year='2020'
WHEN MATCHED THEN UPDATE SET t.first_name = s.first_name
WHEN NOT MATCHED AND (s._event_type_='I') THEN INSERT VALUES (s.id, s.first_name);

FROM ext_track INSERT OVERWRITE TABLE a PARTITION (dt) SELECT vid, dt WHERE dt > '1' INSERT INTO TABLE b SELECT gt;
INSERT INTO ext_csv VALUES ('a;b', 'c--d'), ("e/*f", 'g''h');
INSERT OVERWRITE TABLE ext_csv SELECT CONCAT('it', '\'', 's') AS x, "a\"b" y FROM t;
DELETE FROM t WHERE a = 1; UPDATE t SET b = 'x' WHERE c IN (SELECT d FROM ext_track);
TRUNCATE TABLE t PARTITION (dt='1');
EXPLAIN SELECT /*+ MAPJOIN(b) */ a.* FROM ext_track a JOIN b ON a.vid = b.vid;

ALTER TABLE ods_log_csv DROP IF EXISTS PARTITION (dt='20260101', hh='00');
ALTER TABLE ods_log_csv PARTITION (dt='20261101', hh='00') SET LOCATION 'oss://oss-cn-shanghai-internal.aliyuncs.com/fleet-log/access2/20261101/00/';
ALTER TABLE ods_log_csv SET COMMENT '新的注释';
ALTER TABLE ods_log_csv CHANGE COLUMN ip ip2 STRING COMMENT 'IP';
ALTER TABLE ods_log_csv ADD COLUMNS (z STRING COMMENT 'z', y BIGINT);
ALTER TABLE ods_log_csv RENAME TO ods_log_csv2;
ALTER TABLE ods_log_csv SET LIFECYCLE 50;
ALTER TABLE ods_log_csv TOUCH;
ALTER TABLE ods_log_csv SET TBLPROPERTIES ('comment' = 'x');
ALTER TABLE track SET SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole');
ALTER TABLE track CHANGEOWNER TO 'RAM$x:y';
ALTER TABLE a MERGE PARTITION (dt='1'), PARTITION (dt='2') OVERWRITE PARTITION (dt='3') PURGE;

MSCK REPAIR TABLE ods_log_csv;
MSCK TABLE ods_log_csv ADD PARTITIONS;
MSCK REPAIR TABLE fleet.ods.ods_log_csv DROP PARTITIONS;
MSCK REPAIR TABLE ods_log_csv SYNC PARTITIONS;
MSCK REPAIR TABLE ods_log_csv ADD PARTITIONS WITH PROPERTIES ('odps.msck.partition.column.mapping'='dt:date');

tunnel upload /tmp/x.csv t/dt='1' -fd ',' -h true;
desc extended ext_track;
show partitions ods_log_csv;
add jar /tmp/a.jar -f;
add file b.txt as c.txt -f;
use fleet_prod;
setproject odps.sql.type.system.odps2=true;
vfs -create v -storage_provider oss -url oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/v/ -acd true -acc true;
create externalproject -source dlf -name p1 -ref main -comment "x" -region cn-hangzhou -db d -endpoint dlf-share.cn-hangzhou.aliyuncs.com -ramRoleArn "acs:ram::1234567890123456:role/aliyunodpsdefaultrole" -ossEndpoint "oss-cn-hangzhou-internal.aliyuncs.com";
