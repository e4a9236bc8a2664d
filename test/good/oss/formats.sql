-- Valid tables over files in open formats. 开源格式的外部表，全部正确。
CREATE EXTERNAL TABLE f_parquet (id BIGINT, tags ARRAY<STRING>)
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/parquet/';

CREATE EXTERNAL TABLE f_parquet_role (id BIGINT, price DECIMAL(18,2))
PARTITIONED BY (pt STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/parquet_role/'
TBLPROPERTIES ('mcfed.parquet.compression' = 'SNAPPY');

CREATE EXTERNAL TABLE f_orc (id BIGINT, m MAP<STRING, BIGINT>)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'
WITH SERDEPROPERTIES (
  'mcfed.orc.schema.resolution' = 'name',
  'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole'
)
STORED AS ORC
LOCATION 'oss://oss-cn-shanghai-internal.aliyuncs.com/lake/orc/'
TBLPROPERTIES ('mcfed.orc.compress' = 'ZLIB', 'mcfed.orc.batch.size' = '2000');

create external table f_orcfile (id bigint, s struct<a:string,b:int>)
stored as orcfile
location 'oss://oss-cn-beijing-internal.aliyuncs.com/lake/orcfile/';

CREATE EXTERNAL TABLE f_avro (id BIGINT COMMENT '编号')
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.avro.AvroSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS AVRO
LOCATION 'oss://oss-cn-shenzhen-internal.aliyuncs.com/lake/avro/';

CREATE EXTERNAL TABLE f_rcfile (id BIGINT)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.columnar.LazyBinaryColumnarSerDe'
STORED AS RCFILE
LOCATION 'oss://oss-cn-hongkong-internal.aliyuncs.com/lake/rcfile/';

CREATE EXTERNAL TABLE f_sequence (line STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe'
STORED AS SEQUENCEFILE
LOCATION 'oss://oss-cn-chengdu-internal.aliyuncs.com/lake/sequence/';

CREATE EXTERNAL TABLE f_text (a STRING, b BIGINT)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe'
WITH SERDEPROPERTIES ('field.delim' = '\t')
STORED AS TEXTFILE
LOCATION 'oss://oss-cn-huhehaote-internal.aliyuncs.com/lake/text/';

CREATE EXTERNAL TABLE f_delimited (a STRING, b ARRAY<STRING>, c MAP<STRING, STRING>)
ROW FORMAT DELIMITED
  FIELDS TERMINATED BY ',' ESCAPED BY '\\'
  COLLECTION ITEMS TERMINATED BY ';'
  MAP KEYS TERMINATED BY ':'
  LINES TERMINATED BY '\n'
  NULL DEFINED AS '\\N'
STORED AS TEXTFILE
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/delimited/';

CREATE EXTERNAL TABLE f_json (a STRING, b STRUCT<x:INT,y:STRING>)
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
STORED AS TEXTFILE
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/json/';

CREATE EXTERNAL TABLE f_opencsv (a STRING, b STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
WITH SERDEPROPERTIES ('separatorChar' = ',', 'quoteChar' = '"', 'escapeChar' = '\\')
STORED AS TEXTFILE
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/opencsv/'
TBLPROPERTIES ('skip.header.line.count' = '1');

-- 增量数据
CREATE EXTERNAL TABLE f_hudi (id BIGINT, ts STRING)
PARTITIONED BY (dt STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS
  INPUTFORMAT 'org.apache.hudi.hadoop.HoodieParquetInputFormat'
  OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat'
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/hudi/';

CREATE EXTERNAL TABLE f_oss_hdfs (id BIGINT)
STORED AS PARQUET
LOCATION 'oss://cn-shanghai.oss-dls.aliyuncs.com/lake/hdfs/'
TBLPROPERTIES ('odps.oss-hdfs.state' = 'on');

CREATE EXTERNAL TABLE f_output (id BIGINT)
STORED AS TEXTFILE
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/output'
TBLPROPERTIES (
  'odps.external.data.output.prefix' = 'part_', -- 文件前缀
  'odps.external.data.output.suffix' = '.txt',
  'odps.external.data.enable.extension' = 'true'
)
LIFECYCLE 7;

CREATE EXTERNAL TABLE f_front (id BIGINT)
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/lake/front/'
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'
STORED AS ORC;

CREATE EXTERNAL TABLE IF NOT EXISTS prod.lake.f_quotes (`select` STRING, `from` DATE)
STORED AS parquet
LOCATION "oss://oss-ap-northeast-1-internal.aliyuncs.com/tokyo/quotes/";

CREATE EXTERNAL TABLE f_like LIKE dw.orders
STORED AS ORC
LOCATION 'oss://oss-us-east-1-internal.aliyuncs.com/virginia/like/';

CREATE EXTERNAL TABLE f_partition_${bizdate} (id BIGINT) COMMENT 'for ${bizdate}'
PARTITIONED BY (dt STRING COMMENT '日期', hh STRING)
STORED AS RCFILE
LOCATION 'oss://oss-${region}-internal.aliyuncs.com/${bucket}/dt=${bizdate}/';

CREATE EXTERNAL TABLE f_masked (id BIGINT)
STORED AS AVRO
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/****/dir/';

CREATE EXTERNAL TABLE f_codec (id BIGINT)
STORED AS TEXTFILE
LOCATION 'oss://oss-ap-southeast-5-internal.aliyuncs.com/jakarta/codec/'
TBLPROPERTIES (
  'mcfed.mapreduce.output.fileoutputformat.compress' = 'true',
  'mcfed.mapreduce.output.fileoutputformat.compress.codec' = 'com.hadoop.compression.lzo.LzoCodec',
  'io.compression.codecs' = 'com.aliyun.odps.io.compress.SnappyRawCodec'
);
