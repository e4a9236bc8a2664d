-- Forms that scripts in use have, beside those of the pages.

-- Filled in by a program, the endpoint left out
drop TABLE IF EXISTS visits_in_{TIME_STAMP} ;
create EXTERNAL table visits_in_{TIME_STAMP}(
   click   bigint
   ,pid   string
)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES (
 'odps.properties.rolearn'='{ROLEARN}',
 'odps.text.option.delimiter'=';'
)
LOCATION 'oss://{OSS_BUCKET_NAME}/{EXP_NAME}/visits/train/'
;

-- Filled in by a shell, an option switched off by a comment
CREATE EXTERNAL TABLE IF NOT EXISTS $visits
(
    sample_name STRING,
    pos STRING
)
STORED BY 'com.example.odps.bam.BamHandler'
WITH SERDEPROPERTIES
(
    'odps.properties.rolearn' = '${role}',
    'index_file' = '${index_file}'
    --'sample_filter' = 'targets.txt' #not used
)
LOCATION 'oss://${oss_id}:${oss_key}@${oss_host}/${oss_path}'
USING 'reader-1.0.0.jar,${index_file}';

-- The format in back-quotes, as SHOW CREATE TABLE of other systems has it
CREATE EXTERNAL TABLE visits_orc (`id` BIGINT) STORED AS `ORC` LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/visits/';

-- True and False as the page on text files has them
CREATE EXTERNAL TABLE visits_gz (id STRING) STORED BY 'com.aliyun.odps.TsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.gzip.input.enabled' = 'True', 'odps.text.option.gzip.output.enabled' = 'True')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/gz/';

-- OSS-HDFS is told by its endpoint as well
CREATE EXTERNAL TABLE visits_hdfs (id STRING) STORED AS PARQUET
LOCATION 'oss://ap-southeast-1.oss-dls.aliyuncs.com/fleet-archive/hdfs/'
TBLPROPERTIES ('odps.oss-hdfs.state' = 'on');

-- No columns, and the connector that earlier versions needed
CREATE EXTERNAL TABLE visits_lake
STORED BY 'org.apache.paimon.hive.PaimonStorageHandler'
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/lake.db/visits'
USING 'paimon_connector.jar';

LOAD OVERWRITE TABLE visits
FROM  LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/avro/' -- one file a day
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.avro.AvroSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/fleet-reader','mcfed.parquet.compression'='SNAPPY')
STORED AS AVRO;

UNLOAD FROM
(
SELECT id FROM visits WHERE ds = '${bizdate}'
)
INTO
LOCATION 'oss://fleet-archive/out/'
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/fleet-writer')
STORED AS TEXTFILE
PROPERTIES ('odps.external.data.enable.extension'='true');

UNLOAD FROM visits PARTITION (ds = '1') INTO LOCATION 'oss://fleet-archive/out/' STORED AS PARQUET;
LOAD INTO TABLE visits FROM LOCATION 'oss://fleet-archive/in/day.csv' STORED BY 'com.aliyun.odps.CsvStorageHandler';
SELECT id FROM LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive/in/' ('file_format' = 'parquet', 'rolearn' = 'acs:ram::12:role/x');
