-- LOCATION first, then LOCATION last, then everything that a table can have.
CREATE EXTERNAL TABLE a (x BIGINT) LOCATION 'tablestore://i.cn-hangzhou.ots-internal.aliyuncs.com' STORED BY 'com.aliyun.odps.TableStoreStorageHandler' USING 'a.jar';
create external table if not exists p.s.b
  (x bigint not null comment 'key', y array<struct<f:string comment 'c', g:map<string,double>>> default null)
  comment "two \"words\""
  partitioned by (ds string comment '日期')
  row format serde 'a.b.C' with serdeproperties ('k'=='v')
  stored as parquet
  location 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bucket/' 'dir/'
  tblproperties ('a'='\\|', "b"="\001")
  lifecycle 30;
CREATE EXTERNAL TABLE c LIKE d STORED BY 'com.aliyun.odps.CsvStorageHandler' LOCATION 'oss://x/';
