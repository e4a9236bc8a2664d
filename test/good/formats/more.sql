-- dbt 风格
{{ config(materialized='ephemeral') }}
CREATE EXTERNAL TABLE IF NOT EXISTS {{ target.schema }}.stg_trips (
    trip_id   BIGINT  COMMENT 'id',      -- 主键
    started   DATETIME,
    fare      DECIMAL(10, 2),
    tags      ARRAY<STRING>
)
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/{{ var("bucket") }}/stg/trips/';

CREATE EXTERNAL TABLE lowest (a bigint) stored as orc location 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/dir';

	CREATE	EXTERNAL	TABLE	tabs	(a	BIGINT,	b	STRING)
	STORED	AS	AVRO
	LOCATION	'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/tabs/';

CREATE EXTERNAL TABLE /* in the head */ blocks /* behind the name */ (
  a BIGINT /* a column */, /* between */ b STRING
) /* behind the list */
STORED AS /* format */ RCFILE
LOCATION /* place */ 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/blocks/' /* end */;

CREATE EXTERNAL TABLE nested (
  a STRUCT<b: STRUCT<c: ARRAY<MAP<STRING, STRUCT<d: INT, e: VARCHAR(10)>>>>>,
  f MAP<BIGINT, ARRAY<DECIMAL(38,18)>>,
  g CHAR(2), h TINYINT, i SMALLINT, j INT, k FLOAT, l BINARY, m DATE, n TIMESTAMP, o BOOLEAN
)
STORED AS PARQUET
LOCATION 'oss://oss-ap-southeast-1-internal.aliyuncs.com/b01/nested/';

CREATE EXTERNAL TABLE six_levels (a STRING)
PARTITIONED BY (y STRING, m STRING, d STRING, h STRING, mi STRING, s STRING COMMENT '秒')
STORED AS TEXTFILE
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/six/';

-- 日本語のコメント
CREATE EXTERNAL TABLE nihongo (名前 STRING COMMENT '名前', 年齢 BIGINT)
COMMENT '顧客'
STORED AS ORC
LOCATION 'oss://oss-ap-northeast-1-internal.aliyuncs.com/b01/kokyaku/';

CREATE EXTERNAL TABLE like_it LIKE other_table STORED AS SEQUENCEFILE LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/like/' LIFECYCLE 365;

CREATE EXTERNAL TABLE IF NOT EXISTS a.b.c LIKE a.b.d
ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' ESCAPED BY '\\'
STORED AS TEXTFILE
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/like2/';

CREATE EXTERNAL TABLE first_location (a STRING)
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/first/'
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = '$[role]')
STORED AS TEXTFILE
TBLPROPERTIES ('odps.external.data.output.explicit.extension' = '.json')
LIFECYCLE 37231;

CREATE EXTERNAL TABLE custom_serde (a STRING)
ROW FORMAT SERDE 'com.example.fleet.ThriftSerDe' WITH SERDEPROPERTIES ('class' = 'Fleet', 'Odd Key' = '1')
STORED AS SEQUENCEFILE
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/thrift/'
USING 'thrift.jar';

CREATE EXTERNAL TABLE not_null (id BIGINT NOT NULL COMMENT 'a;b', name STRING DEFAULT 'x' NULL)
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/nn/';

CREATE EXTERNAL TABLE constrained (id BIGINT, name STRING, CONSTRAINT pk PRIMARY KEY (id))
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/pk/';

CREATE EXTERNAL TABLE hdfs_role (a STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS ORC
LOCATION 'oss://cn-beijing.oss-dls.aliyuncs.com/b01/hdfs/'
TBLPROPERTIES ('odps.oss-hdfs.state' = 'on', 'mcfed.orc.compress' = 'SNAPPY');

CREATE EXTERNAL TABLE as_query STORED AS PARQUET LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/q/' AS
SELECT a.id, "b" AS b, CASE WHEN x = 'y' THEN 1 ELSE 0 END FROM t a JOIN u ON a.id = u.id WHERE a.k IN ('1', '2');

CREATE EXTERNAL TABLE json_flags (doc JSON, at TIMESTAMP_NTZ)
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/json/'
TBLPROPERTIES ('mcfed.parquet.compression' = 'ZSTD');

CREATE EXTERNAL TABLE paimon_plain (a BIGINT)
STORED BY 'org.apache.paimon.hive.PaimonStorageHandler'
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/paimon.db/a/'
TBLPROPERTIES ('odps.some.new.key' = 'x');

CREATE EXTERNAL TABLE newer (a STRING)
AUTO PARTITIONED BY (trunc_time(at, 'day'))
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/auto/';
