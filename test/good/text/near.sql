-- What nearly looks like a bracket, a prompt, a number of a line, an entity, an address or a password that is wrong.
CREATE EXTERNAL TABLE s (
 a STRUCT<
   x: INT,
   y: ARRAY<
     STRING
   >
 >,
 b MAP<STRING,
 STRING
 >
)
STORED AS ORC
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/s/';

CREATE EXTERNAL TABLE n (
 `1` STRING,
 2nd STRING,
 a DECIMAL(10,
 2)
)
STORED AS ORC
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/n/'
LIFECYCLE
30
;

-- see https://help.aliyun.com/x/*.html
CREATE EXTERNAL TABLE u (a STRING /* https://x.y/*a */, b STRING) -- oss://a/* b
STORED BY 'com.aliyun.odps.CsvStorageHandler' /* http://x/** */
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/u/*/'
;/* x */

-- &lt;b&gt; &quot;x&quot; &#39;;
CREATE EXTERNAL TABLE h (a STRING COMMENT '&lt;b&gt; it&#39;s &nbsp; x &amp; y', b STRING COMMENT "1 > 2 {a BIGINT}")
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole','odps.text.option.delimiter'='&')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/h&amp;m/';

/*
 CREATE EXTERNAL TABLE old (a 'BIGINT') STORED BY ('x') LOCATION oss://****;
*/
-- CREATE EXTERNAL TABLE old2 {a BIGINT} STORED BY 'com.aliyun.odps.CsvStorageHandler' LOCATION ('x');
CREATE EXTERNAL TABLE new (a BIGINT)
-- COMMENT 'no'
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES (
-- 'odps.text.option.delimiter'='|',
'odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole'
-- , 'x'='y'
)
-- LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/old/'
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/new/'
-- USING 'a.jar'
;

CREATE EXTERNAL TABLE or1 (a STRING) STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler' LOCATION 'jdbc:oracle:thin:@db.example.com:1521/orcl' TBLPROPERTIES ('x'='jdbc:oracle:thin:@ldap://h:389/x,cn=OracleContext', 'y'='jdbc:mysql://h:3306/d?user=u&useSSL=false', 'z'='jdbc:hive2://h:10000/default;auth=noSasl', 'w'='jdbc:oracle:thin:/@tnsalias', 'v'='jdbc:sqlite:/tmp/a@b.db', 'q'='jdbc:oracle:oci:@tns');

CREATE EXTERNAL TABLE or2 (a STRING) STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler' LOCATION 'jdbc:mysql://h:3306/d?user=u&password=****' TBLPROPERTIES ('x'='jdbc:oracle:thin:<user>/<password>@h:1521:x','y'='jdbc:mysql://u:${p}@h/d','z'='jdbc:oracle:thin:u/xxxx@h:1:x', 'w'='jdbc:mysql://u:$[pw]@h/d');

CREATE EXTERNAL TABLE cj (a STRING)
STORED BY 'com.fleet.odps.JsonHandler'
WITH SERDEPROPERTIES ('schema'='{"type":"record","fields":[{"name":"a","type":"string"}]}','tmpl'='{{x}}','re'='^[a-z]+\\d{2,}$','q'='a=b&c=d','x'='<xml a="1">')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/cj/'
USING 'json-handler.jar';

CREATE EXTERNAL TABLE av (a STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.avro.AvroSerDe'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
STORED AS AVRO
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/av/'
TBLPROPERTIES ('avro.schema.literal'='{
  "namespace": "fleet",
  "name": "t",
  "type": "record",
  "fields": [ { "name": "a", "type": ["null","string"] } ]
}');

CREATE EXTERNAL TABLE ty (
 a DECIMAL, b DECIMAL(38), c DECIMAL( 10 , 2 ), d VARCHAR( 10 ), e ARRAY < STRING >, f MAP< STRING , ARRAY<BIGINT> >,
 g STRUCT< x : INT , y : STRING COMMENT 'y' , z : MAP<STRING,INT> >, h JSON, i BINARY, j STRUCT<`order`:STRING,`值`:INT>, k ARRAY<ARRAY<ARRAY<DOUBLE>>>
)
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/ty/';

CREATE EXTERNAL TABLE pt (a BIGINT) PARTITIONED BY (y BIGINT COMMENT '年', m INT, d DATE, h VARCHAR(2), r STRING)
STORED AS PARQUET
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/pt/';
ALTER TABLE pt ADD IF NOT EXISTS PARTITION (y=2026, m=11, d=DATE'2026-11-01', h='01', r="x") LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/pt/2026/11/';
ALTER TABLE pt DROP PARTITION (y<2020, m>1);

CREATE EXTERNAL TABLE es (a STRING, b STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.text.option.delimiter'='\\|','odps.text.option.null.indicator'='\\\\N','odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/es/';
