-- Valid tables over CSV and TSV files in OSS. Nothing is to be said of any of them.
CREATE EXTERNAL TABLE orders_csv (id BIGINT, total DOUBLE) STORED BY 'com.aliyun.odps.CsvStorageHandler' LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/shop-data/orders/';

create external table if not exists orders_tsv (
  id bigint comment '订单编号',
  note string comment "it's here"
)
comment '每日订单；全量'
stored by 'com.aliyun.odps.TsvStorageHandler'
location 'oss://oss-cn-shanghai-internal.aliyuncs.com/shop-data/orders_tsv/'
;

-- LOCATION 在前
CREATE EXTERNAL TABLE dw.orders_front (id BIGINT)
LOCATION 'oss://oss-cn-beijing-internal.aliyuncs.com/shop-data/orders/'
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.delimiter' = '|');

CREATE EXTERNAL TABLE prod.sales.visits (
    visitor_id  STRING
    ,visited_at DATETIME
    ,page       STRING
)
PARTITIONED BY (dt STRING COMMENT 'day', region STRING)
STORED BY "com.aliyun.odps.CsvStorageHandler"
WITH SERDEPROPERTIES (
  -- 跳过表头
  "odps.text.option.header.lines.count" = "1",
  "odps.text.option.null.indicator"     = "\\N",
  "odps.properties.rolearn"             = "acs:ram::1234567890123456:role/AliyunODPSDefaultRole"
)
LOCATION "oss://oss-cn-shenzhen-internal.aliyuncs.com/visit-logs/raw/";

CREATE EXTERNAL TABLE t_masked (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.encoding' = 'GBK', 'odps.text.option.use.quote' = 'true')
LOCATION 'oss://oss-${region}-internal.aliyuncs.com/${bucket}/${bizdate}/';

CREATE EXTERNAL TABLE t_${bizdate} (a STRING, `date` DATE, `order` INT)
STORED BY 'com.aliyun.odps.TsvStorageHandler'
WITH SERDEPROPERTIES (
  'odps.text.option.gzip.input.enabled' = 'true',
  'odps.text.option.gzip.output.enabled' = 'true',
  'odps.text.option.ignore.empty.lines' = 'False'
)
LOCATION '${location}';

CREATE EXTERNAL TABLE t_lifecycle (a VARCHAR(20), b CHAR(2), c DECIMAL(10,2))
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://oss-cn-hongkong-internal.aliyuncs.com/b01/x/y/z/'
TBLPROPERTIES ('owner' = 'fleet', 'note' = '临时')
LIFECYCLE 30;

CREATE EXTERNAL TABLE t_like LIKE dw.orders
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://oss-ap-southeast-1-internal.aliyuncs.com/sg-data/like/';

CREATE EXTERNAL TABLE t_noslash (a TINYINT, b SMALLINT, c FLOAT, d BOOLEAN, e TIMESTAMP)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.sql.text.option.flush.header' = 'true', 'odps.text.option.header.lines.count' = '1', 'odps.sql.text.schema.mismatch.mode' = 'truncate')
LOCATION 'oss://oss-eu-central-1-internal.aliyuncs.com/frankfurt/unload';

CREATE EXTERNAL TABLE t_split (a STRING)
STORED BY 'com.aliyun.odps.' 'CsvStorageHandler'
LOCATION 'oss://oss-us-west-1-internal.aliyuncs.com/' 'us-data/dir/';

CREATE EXTERNAL TABLE t_tab (a STRING)
STORED BY 'com.aliyun.odps.TsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.delimiter' = '\t', 'odps.text.option.encoding' = 'utf-8')
LOCATION 'oss://oss-me-east-1-internal.aliyuncs.com/dubai-1/目录/';

CREATE EXTERNAL TABLE t_octal (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.delimiter' = '\001')
LOCATION 'oss://oss-cn-wulanchabu-internal.aliyuncs.com/n0rth/data/';

CREATE EXTERNAL TABLE t_finance (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://oss-cn-shanghai-finance-1-internal.aliyuncs.com/ledger/2026/';

CREATE EXTERNAL TABLE t_finance_hz (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://oss-cn-hzjbp-b-internal.aliyuncs.com/ledger/2026/';

CREATE EXTERNAL TABLE t_government (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
LOCATION 'oss://oss-cn-north-2-gov-1-internal.aliyuncs.com/registry/2026/';

CREATE EXTERNAL TABLE t_zstd (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.zstd.input.enabled' = 'true')
LOCATION 'oss://oss-cn-chengdu-internal.aliyuncs.com/panda/zstd/';

CREATE EXTERNAL TABLE t_variables (a STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES (
  'odps.text.option.header.lines.count' = '${lines}',
  'odps.text.option.delimiter' = '{{ delimiter }}',
  'odps.properties.rolearn' = '${role_arn}'
)
LOCATION 'oss://oss-cn-heyuan-internal.aliyuncs.com/{{ bucket }}/dir/';

/* block comment: the bucket root is not allowed */
CREATE EXTERNAL TABLE t_block (a STRING /* 名称 */)
STORED BY 'com.aliyun.odps.CsvStorageHandler' /* reader */
LOCATION 'oss://oss-cn-qingdao-internal.aliyuncs.com/beer/dir with blank/' -- 目录
;

CREATE EXTERNAL TABLE t_two_options (a STRING) COMMENT 'oss://not a location'
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.use.quote'='TRUE', 'odps.text.option.null.indicator'='')
LOCATION 'oss://oss-cn-zhangjiakou-internal.aliyuncs.com/snow-2022/a/b/';

-- 自定义
CREATE EXTERNAL TABLE t_custom (a STRING)
STORED BY 'com.aliyun.odps.udf.example.text.TextStorageHandler'
WITH SERDEPROPERTIES ('delimiter' = '\\|', 'my.option' = 'x')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/shop-data/custom/'
USING 'text-handler.jar,config.xml';

-- Whether \u is an escape is in no source.
CREATE EXTERNAL TABLE clicks_u (a STRING, b STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.delimiter' = '\u0001')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/logs01/clicks/';
