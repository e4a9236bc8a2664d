-- Flags, tables and what is done with them, all of it valid.
SET odps.sql.type.system.odps2=true;
set odps.sql.hive.compatible = true;
SET odps.sql.unstructured.file.pattern.black.list=.*_SUCCESS$;
SETPROJECT odps.sql.unstructured.oss.commit.mode=true;

CREATE EXTERNAL TABLE IF NOT EXISTS fleet_logs (line STRING)
PARTITIONED BY (day STRING)
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
STORED AS TEXTFILE
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/logs/';

MSCK REPAIR TABLE fleet_logs ADD PARTITIONS;
MSCK TABLE fleet_logs;
MSCK REPAIR TABLE fleet_logs SYNC PARTITIONS;
SELECT count(*) FROM fleet_logs WHERE day = '20260101';

ALTER TABLE fleet_logs ADD IF NOT EXISTS PARTITION (day = '20260101') LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/logs/first/';
ALTER TABLE fleet_logs ADD PARTITION (day='a') LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/logs/a/' PARTITION (day='b') LOCATION "oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/logs/b/";
ALTER TABLE fleet_logs ADD PARTITION (day='${bizdate}');
ALTER TABLE fleet_logs DROP IF EXISTS PARTITION (day='a');
ALTER TABLE fleet_logs SET LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/logs-new/';
ALTER TABLE fleet_logs PARTITION (day='b') SET LOCATION 'oss://${endpoint}/${bucket}/b/';
ALTER TABLE fleet_logs SET SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole');
alter table proj.fleet_logs set serde 'org.apache.hadoop.hive.serde2.OpenCSVSerde' with serdeproperties ('separatorChar' = ',');
ALTER TABLE fleet_logs SET TBLPROPERTIES ('odps.external.data.output.prefix' = 'mc_', 'comment' = 'x');
ALTER TABLE fleet_logs SET SERDEPROPERTIES ('odps.text.option.delimiter' = '|', 'someKey' = 'odps', 'odps.text.option.use.quote' = 'maybe');
ALTER TABLE fleet_logs SET SERDEPROPERTIES ('odps.sql.text.option.flush.header' = 'true', 'odps.text.option.gzip.output.enabled' = 'true');
ALTER TABLE fleet_logs SET TBLPROPERTIES ('mcfed.parquet.compression' = '${codec}', 'odps.external.data.output.suffix' = '_2');
ALTER TABLE fleet_logs SET SERDEPROPERTIES ('odps.federation.jdbc.colmapping' = 'a:b', 'mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver');
ALTER TABLE fleet_logs SET SERDEPROPERTIES ('${key}' = 'odps.x', 'odps.properties.rolearn' = '${role_arn}');
ALTER TABLE fleet_logs SET SERDEPROPERTIES ('tablestore.read.mode' = 'permissive');
ALTER TABLE fleet_logs SET SERDEPROPERTIES ('tablestore.columns.mapping' = ':a, b', 'tablestore.table.name' = 'logs');
ALTER TABLE fleet_logs SET LIFECYCLE 30;
UNLOAD FROM (SELECT * FROM fleet_copy WHERE a IN (SELECT 1))
INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/out/all/' STORED AS ORC;
ALTER TABLE fleet_logs CHANGEOWNER TO 'somebody';
ALTER TABLE fleet_logs RENAME TO fleet_logs_2;
ALTER TABLE fleet_logs TOUCH PARTITION (day='a');

LOAD OVERWRITE TABLE fleet_copy PARTITION (day='20260101')
FROM LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/copy/'
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole', 'odps.text.option.delimiter' = '|');
LOAD INTO TABLE fleet_copy
FROM LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/copy/one.csv'
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'
STORED AS ORC;
LOAD OVERWRITE TABLE from_holo
FROM LOCATION 'jdbc:postgresql://hgcn-fleet01-cn-hangzhou-internal.hologres.aliyuncs.com:80/fleet?ApplicationName=MaxCompute&table=public.trips/'
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
WITH SERDEPROPERTIES (
  'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsholorole',
  'mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver',
  'odps.federation.jdbc.target.db.type' = 'holo'
);

UNLOAD FROM fleet_copy PARTITION (day='20260101')
INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/out'
STORED BY 'com.aliyun.odps.TsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/AliyunODPSDefaultRole', 'odps.text.option.gzip.output.enabled' = 'true');
UNLOAD FROM (SELECT a, 'it;s' AS b FROM fleet_copy WHERE day = '20260101')
INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/out/parquet/'
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/AliyunODPSDefaultRole')
STORED AS PARQUET
PROPERTIES ('mcfed.parquet.compression' = 'SNAPPY', 'odps.external.data.output.suffix' = '_1');

UNLOAD FROM fleet_copy
INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/out/orc/'
STORED AS ORC
PROPERTIES ('mcfed.orc.compress' = 'SNAPPY');
UNLOAD FROM (WITH recent AS (SELECT items[0] AS first FROM fleet_copy) SELECT first FROM recent)
INTO STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/out/csv/';
UNLOAD FROM (
  SELECT vid FROM
  LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/lake/' ('file_format' = 'parquet')
)
INTO
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet/out/json'
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
WITH SERDEPROPERTIES ('odps.external.data.output.suffix' = '_east', 'odps.external.data.output.explicit.extension' = 'jsonl')
STORED AS JSON;
UNLOAD FROM (SELECT vid, speed FROM fleet_copy)
INTO
LOCATION 'jdbc:postgresql://hgprecn-cn-5y****-cn-hangzhou-internal.hologres.aliyuncs.com:80/fleet?ApplicationName=MaxCompute&currentSchema=public&useSSL=false&table=speeds/'
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
WITH SERDEPROPERTIES (
  'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/fleet-holo',
  'mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver',
  'odps.federation.jdbc.target.db.type' = 'holo'
);
SET odps.sql.mapper.split.size=64;
SET odps.sql.some-thing=a-true;
SET odps.sql.type.system.odps2;
SET odps.task.wlm.quota=first second 3;
SET odps.sql.unstructured.file.pattern.black.list=a:true;
ALTER TABLE fleet_logs IF EXISTS PARTITION (day='a') RENAME TO PARTITION (day='b');
ALTER TABLE fleet_logs SET OWNER 'x';
ALTER TABLE fleet_logs SET CHANGELOGS 'odps.x';

INSERT OVERWRITE TABLE fleet_report SELECT day, count(*) FROM fleet_logs GROUP BY day;
INSERT INTO fleet_logs PARTITION (day='20260102') SELECT line FROM fleet_copy;
DROP TABLE IF EXISTS fleet_logs_2;
DESC EXTENDED fleet_logs;
SHOW PARTITIONS fleet_logs;
@rows := SELECT * FROM fleet_logs;

-- Statements that begin as a column does, with a word and a type or nearly one.
CREATE EXTERNAL TABLE columnlike (id BIGINT) STORED BY 'com.aliyun.odps.CsvStorageHandler' LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/trips/';
SELECT date, strng, city STRING FROM columnlike;
ALTER TABLE columnlike SET TBLPROPERTIES ('comment' = 'a (list; that is not closed');
TRUNCATE dates, strings;
USE json;

-- Properties taken away
ALTER TABLE visits UNSET TBLPROPERTIES ('odps.external.data.output.prefix');
ALTER TABLE visits UNSET SERDEPROPERTIES ('odps.properties.rolearn');
ALTER TABLE visits PARTITION (d = '1') UNSET SERDEPROPERTIES ('odps.properties.rolearn');

-- Several partitions, each where it is or not, and what is filled in behind them
ALTER TABLE visits ADD IF NOT EXISTS PARTITION (d = '1') LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/1/' PARTITION (d = '2') PARTITION (d = '3') LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/3/';
ALTER TABLE visits ADD PARTITION (d = '1') LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/1/' ${more};
ALTER TABLE visits ADD PARTITION (d = '1') LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/1/'
  {% for day in days %} PARTITION (d = '{{ day }}') LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/{{ day }}/' {% endfor %};
UNLOAD FROM (SELECT tags[0], parts['a'] FROM visits) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
SELECT tags[0], parts['a'] FROM visits;

-- Defaults, some of them newer than the public grammar
CREATE EXTERNAL TABLE defaults (
  a STRING DEFAULT 'x' COMMENT 'a',
  b BIGINT DEFAULT -1,
  c STRING DEFAULT NULL,
  d DATE DEFAULT CURRENT_DATE,
  e DATETIME DEFAULT GETDATE() NOT NULL,
  f STRING DEFAULT tools.unique_id(1),
  g STRING DEFAULT ${g},
  h STRING DEFAULT ${tool}(1),
  i TIMESTAMP DEFAULT CURRENT_TIMESTAMP(),
  j STRING DEFAULT CURRENT_USER,
  k BOOLEAN DEFAULT false,
  l DATE DEFAULT DATE '2026-01-01',
  m ARRAY<`some`.class>
)
  STORED AS PARQUET
  LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/defaults/';

-- Names that are nearly the word behind them, or that very word
ALTER TABLE ad PARTITION (d = '1') SET LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/1/';
ALTER TABLE add PARTITION (d = '1') SET LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/1/';
ALTER TABLE sets ADD PARTITION (d = '1') LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/1/';

-- Statistics
ALTER TABLE visits UPDATE STATISTICS FOR COLUMN d SET ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/r');
ALTER TABLE visits PARTITION (d = '1') UPDATE STATISTICS SET ('numRows' = '10', 'location' = 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/1/');

-- Of other systems
ALTER TABLE orders SET (autovacuum_enabled = false);
ALTER TABLE orders LOCATION 's3://orders/1/';

-- Queries, which may hold anything, and what stands for one
UNLOAD FROM (SELECT ')' AS a, "(" AS b -- ) INTO LOCATION 'x'
  FROM visits /* ( INTO LOCATION */) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM (SELECT into, a into, 'INTO INTO' FROM into) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM (SELECT parts[0][1] // FROM FROM
  FROM visits) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM (WITH a AS (SELECT 1 AS x), b AS (SELECT 2 AS x) SELECT a.x FROM a JOIN b ON a.x = b.x) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM ((SELECT 1) UNION ALL (SELECT 2)) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM (FROM visits SELECT *) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM （SELECT a FROM visits） INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM with INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM with PARTITION (d = '1') INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM with.a INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM into INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM ${query} INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM {{ query }} INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM (${query}) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM ({{ query }}) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM ({% include 'query.sql' %}) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM (<%= query %>) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM (SELECT * FROM visits ${rest} INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM ({% if a %}SELECT 1{% else %}SELECT (2){% endif %}) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM {% if a %}(SELECT 1{% else %}(SELECT 2{% endif %}) INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM {% if a %}(SELECT 1){% else %}visits{% endif %} INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM {% if a %}({% endif %}SELECT 1{% if a %}){% endif %} INTO LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/out/' STORED AS PARQUET;
UNLOAD FROM (SELECT * FROM visits) INTO LOCATION ${location} STORED BY 'com.aliyun.odps.CsvStorageHandler';

-- What is filled in before TABLE and behind FROM
LOAD ${mode} TABLE visits FROM LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/in/' STORED AS PARQUET;
LOAD {{ mode }} TABLE visits FROM LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/in/' STORED AS PARQUET;
LOAD {% if all %}OVERWRITE{% else %}INTO{% endif %} TABLE visits FROM LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/in/' STORED AS PARQUET;
LOAD INTO TABLE visits FROM ${location} STORED BY 'com.aliyun.odps.CsvStorageHandler';
LOAD INTO TABLE visits FROM STORED BY 'com.aliyun.odps.CsvStorageHandler' ${location};

-- Of other systems
UNLOAD ('SELECT * FROM visits') TO 'oss://fleet-archive/out/' ACCESS_KEY_ID 'x' FORMAT PARQUET;
UNLOAD (SELECT * FROM visits) TO 'oss://fleet-archive/out/' WITH (format = 'PARQUET');
UNLOAD TO 'oss://fleet-archive/out/' DELIMITER '|' SELECT * FROM visits;
LOAD DATA INPATH 'oss://fleet-archive/in/' INTO TABLE visits;
LOAD LABEL fleet.first (DATA INFILE("oss://fleet-archive/in/1") INTO TABLE visits FORMAT AS "parquet");
LOAD DATA INTO TABLE visits FROM FILES (format = 'CSV', uris = ['oss://fleet-archive/in/1']);
COPY INTO 'oss://fleet-archive/out/' FROM (SELECT * FROM visits) FILE_FORMAT = (TYPE = PARQUET);
