-- with a byte order mark
CREATE EXTERNAL TABLE crlf (
  a STRING, -- one
  b BIGINT
)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/crlf/';

CREATE EXTERNAL TABLE crlf2 (a STRING)
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/crlf2/';
