-- Airflow
CREATE EXTERNAL TABLE {schema}.visits_{ds_nodash} (id STRING, at STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.delimiter' = '{delimiter}', 'odps.properties.rolearn' = '{role_arn}')
LOCATION 'oss://oss-{region}-internal.aliyuncs.com/{bucket}/visits/{ds}/';

CREATE EXTERNAL TABLE one_line(a STRING)STORED BY'com.aliyun.odps.CsvStorageHandler'LOCATION'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/x/';

create external table `back`.`quoted`.`names` (`a` string comment "double", `select` bigint)
stored by "com.aliyun.odps.TsvStorageHandler"
with serdeproperties ("odps.text.option.header.lines.count" = "2", "odps.text.option.encoding" = "GBK")
location "oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/tsv/";

CREATE EXTERNAL TABLE equals (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.use.quote'=='true', 'odps.text.option.ignore.empty.lines' == 'false')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/eq/';

CREATE EXTERNAL TABLE joined (a STRING)
STORED BY 'com.aliyun.odps.' "CsvStorageHandler"
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/'
         'b01/joined/';

CREATE EXTERNAL TABLE both_gzip (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES (
  'odps.text.option.gzip.input.enabled'  = 'true', -- 读
  'odps.text.option.gzip.output.enabled' = 'TRUE'  -- 写
)
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/gz/'
LIFECYCLE 30;

CREATE EXTERNAL TABLE finance (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://oss-cn-shanghai-finance-1-internal.aliyuncs.com/b01/f/';

CREATE EXTERNAL TABLE masked (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::${uid}:role/${role}')
LOCATION 'oss://${ep}/${path}';

CREATE EXTERNAL TABLE partitioned_csv (a STRING COMMENT '分号;在这里', b STRING COMMENT "引号'在这里")
COMMENT '带\'引号\'的注释'
PARTITIONED BY (ds STRING, hh STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.null.indicator' = '\\N', 'odps.text.option.delimiter' = '\001')
LOCATION 'oss://oss-cn-zhangjiakou-internal.aliyuncs.com/b01/p/'
TBLPROPERTIES ('k' = 'v');

CREATE EXTERNAL TABLE custom_text (a STRING)
STORED BY 'com.aliyun.odps.udf.example.text.TextStorageHandler'
WITH SERDEPROPERTIES ('delimiter' = '|', 'Some-Key' = '')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/custom/'
USING 'javatest-udf.jar,some_resource.txt';

SET odps.sql.type.system.odps2=true;
CREATE TEMPORARY EXTERNAL TABLE temp_one (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://oss-us-east-1-internal.aliyuncs.com/b01/temp/';

CREATE EXTERNAL TABLE vars_${bizdate} (a STRING, `b_${x}` BIGINT)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/$[yyyymmdd]/';

CREATE EXTERNAL TABLE shell_style (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://$OSS_ENDPOINT/$BUCKET/dir/';

CREATE EXTERNAL TABLE stars (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/****/dir/';
