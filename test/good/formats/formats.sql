CREATE EXTERNAL TABLE trips_parquet (trip_id BIGINT, stops ARRAY<STRING>, tags MAP<STRING, STRING>)
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/trips/';

CREATE EXTERNAL TABLE IF NOT EXISTS trips_parquet_role (trip_id BIGINT COMMENT '行程')
PARTITIONED BY (day STRING COMMENT '日期', region STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/trips/'
TBLPROPERTIES ('mcfed.parquet.compression' = 'SNAPPY', 'odps.external.data.output.prefix' = 'mc_', 'odps.external.data.enable.extension' = 'true');

-- LOCATION first
create external table trips_parquet_first (trip_id bigint)
location 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/trips'
row format serde 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
stored as parquet
tblproperties ('mcfed.parquet.compression'='gzip');

CREATE EXTERNAL TABLE trips_orc (trip_id BIGINT, at TIMESTAMP_NTZ, body JSON)
STORED AS ORC
LOCATION 'oss://oss-cn-shanghai-internal.aliyuncs.com/fleet-archive/trips-orc/';

CREATE EXTERNAL TABLE trips_orc_names (trip_id BIGINT)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'
WITH SERDEPROPERTIES (
  'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole',
  'mcfed.orc.schema.resolution' = 'name'
)
STORED AS ORC
LOCATION 'oss://oss-cn-shanghai-internal.aliyuncs.com/fleet-archive/trips-orc/'
TBLPROPERTIES ('mcfed.orc.compress' = 'ZLIB', 'mcfed.orc.batch.size' = '500', 'odps.external.data.output.suffix' = '_part');

-- The compression where a migration tool puts it.
CREATE EXTERNAL TABLE trips_orcfile (trip_id BIGINT)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde' WITH SERDEPROPERTIES ('mcfed.orc.compress' = 'SNAPPY')
STORED AS orcfile
LOCATION 'oss://oss-cn-shanghai-internal.aliyuncs.com/fleet-archive/trips-orc/';

CREATE EXTERNAL TABLE trips_avro (trip_id BIGINT, driver STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.avro.AvroSerDe'
STORED AS AVRO
LOCATION 'oss://oss-cn-beijing-internal.aliyuncs.com/fleet-archive/avro/';

CREATE EXTERNAL TABLE trips_rcfile (trip_id BIGINT)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.columnar.LazyBinaryColumnarSerDe'
STORED AS RCFILE
LOCATION 'oss://oss-cn-beijing-internal.aliyuncs.com/fleet-archive/rc/';

CREATE EXTERNAL TABLE trips_sequence (trip_id BIGINT)
ROW FORMAT SERDE "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe"
STORED AS SEQUENCEFILE
LOCATION "oss://oss-cn-beijing-internal.aliyuncs.com/fleet-archive/seq/";

CREATE EXTERNAL TABLE trips_text (trip_id BIGINT, driver STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe'
WITH SERDEPROPERTIES ('field.delim' = ',', 'serialization.null.format' = '')
STORED AS TEXTFILE
LOCATION 'oss://oss-cn-shenzhen-internal.aliyuncs.com/fleet-archive/text/';

CREATE EXTERNAL TABLE trips_delimited (trip_id BIGINT, driver STRING)
ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t' COLLECTION ITEMS TERMINATED BY ',' MAP KEYS TERMINATED BY ':' LINES TERMINATED BY '\n' NULL DEFINED AS '\\N'
STORED AS TEXTFILE
LOCATION 'oss://oss-cn-shenzhen-internal.aliyuncs.com/fleet-archive/text/';

CREATE EXTERNAL TABLE trips_json (trip_id BIGINT, place STRUCT<x: DOUBLE, y: DOUBLE>)
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS TEXTFILE
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/json/';

CREATE EXTERNAL TABLE trips_opencsv (trip_id STRING, driver STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
WITH SERDEPROPERTIES ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '\\')
STORED AS TEXTFILE
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/csv/';

-- Hudi
CREATE EXTERNAL TABLE trips_hudi (
  _hoodie_commit_time STRING,
  trip_id BIGINT
)
PARTITIONED BY (day STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS INPUTFORMAT 'org.apache.hudi.hadoop.HoodieParquetInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat'
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/hudi/';

-- OSS-HDFS
CREATE EXTERNAL TABLE trips_hdfs (trip_id BIGINT)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS PARQUET
LOCATION 'oss://cn-shanghai.oss-dls.aliyuncs.com/fleet-archive/hdfs/'
TBLPROPERTIES ('odps.oss-hdfs.state' = 'on');

-- Paimon
CREATE EXTERNAL TABLE IF NOT EXISTS trips_paimon
STORED BY 'org.apache.paimon.hive.PaimonStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/paimon/trips/';

CREATE EXTERNAL TABLE trips_paimon_columns (trip_id BIGINT, driver STRING)
STORED BY 'org.apache.paimon.hive.PaimonStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/paimon/trips/'
USING 'paimon_maxcompute_connector.jar';

-- A handler of one's own
CREATE EXTERNAL TABLE logs_custom (line STRING)
STORED BY 'com.example.fleet.LogStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole', 'delimiter' = '|', 'Anything.At-All' = '')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/logs/'
USING 'fleet-handler.jar,fleet-lib.jar';

CREATE EXTERNAL TABLE logs_udf (line STRING)
STORED BY 'com.aliyun.odps.udf.example.text.TextStorageHandler'
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/logs/'
USING 'odps-udf-example.jar';

-- LIKE, with and without properties
CREATE EXTERNAL TABLE trips_like LIKE trips_parquet
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/trips2/';

CREATE EXTERNAL TABLE IF NOT EXISTS proj.sch.trips_like LIKE proj.sch.trips
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'
STORED AS ORC
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/trips3/'
TBLPROPERTIES ('mcfed.orc.compress' = 'ZLIB')
LIFECYCLE 7;

-- Templates
CREATE EXTERNAL TABLE ${db}.${table}_ext (trip_id BIGINT)
STORED AS ${format}
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/${bucket}/${dir}/';

CREATE EXTERNAL TABLE trips_jinja (trip_id BIGINT)
STORED AS {{ format }}
LOCATION 'oss://{{ endpoint }}/{{ bucket }}/trips/'
TBLPROPERTIES ('mcfed.parquet.compression' = '{{ codec }}');

CREATE EXTERNAL TABLE trips_codec (trip_id BIGINT)
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/trips/'
TBLPROPERTIES (
  'io.compression.codecs' = 'com.aliyun.odps.io.compress.SnappyRawCodec',
  'mcfed.mapreduce.output.fileoutputformat.compress' = 'true',
  'mcfed.mapreduce.output.fileoutputformat.compress.codec' = 'org.apache.hadoop.io.compress.SnappyCodec',
  'transient_lastDdlTime' = '1700000000',
  'owner.of.ours' = 'fleet'
);

-- 全角逗号和括号也是语法允许的
CREATE EXTERNAL TABLE trips_wide （trip_id BIGINT， driver STRING）
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/trips/'；

CREATE EXTERNAL TABLE `order` (`date` DATE, `select` STRING, `a-b` BIGINT)
STORED AS AVRO
LOCATION 'oss://oss-eu-central-1-internal.aliyuncs.com/fleet-archive/order/';

CREATE EXTERNAL TABLE keys_and_defaults (
  id BIGINT NOT NULL PRIMARY KEY,
  kind STRING DEFAULT 'x' COMMENT 'kind',
  at DATETIME NULL
)
COMMENT 'it is "quoted"'
STORED AS ORC
LOCATION 'oss://oss-us-west-1-internal.aliyuncs.com/fleet-archive/keys/';

CREATE EXTERNAL TABLE as_select
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/copy/'
AS SELECT trip_id, driver FROM trips WHERE day = '20260101' AND note <> 'a;b';
