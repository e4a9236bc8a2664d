-- Script mode, functions with their code, blocks, and statements that are newer than the grammar.
SET odps.sql.submit.mode=script;
CREATE EXTERNAL TABLE IF NOT EXISTS ext_users (id BIGINT, level STRING)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/users/';
@a := SELECT TRANSFORM(id, level) USING 'python p.py' AS (x STRING, y STRING) FROM ext_users;
@b BIGINT := 10;
@c TABLE (a BIGINT, b STRING);
@c := SELECT a, b FROM VALUES (1, 'x'), (2, "y") t(a, b);
INSERT INTO TABLE dst SELECT x, y FROM @a WHERE x > @b;

CREATE FUNCTION fleet_geo AS 'com.fleet.odps.Geo' USING 'geo-1.2.jar,geo_data.txt';
CREATE OR REPLACE FUNCTION f2 AS 'udf.Py' USING 'udf.py';
CREATE TEMPORARY FUNCTION f3 AS 'com.x.Y' USING #CODE ('lang'='JAVA')
package com.x;
import com.aliyun.odps.udf.UDF;
public class Y extends UDF { public String evaluate(String s) { return s == null ? null : "CREATE EXTERNAL TABLE" + s; } }
#END CODE;
SELECT f3(a) FROM ext_users;
CREATE SQL FUNCTION f4(@a BIGINT) RETURNS BIGINT AS @a + 1;

CREATE TABLE dws.x LIFECYCLE 30 AS SELECT * FROM ext_track;
CREATE TABLE y LIKE ext_track LIFECYCLE 7;
CREATE TABLE IF NOT EXISTS tt (a BIGINT NOT NULL PRIMARY KEY, b STRING DEFAULT 'x') TBLPROPERTIES ("transactional"="true","write.bucket.num"="64");

SELECT * FROM LATERAL_TABLE(x);
SELECT id, c FROM t LATERAL VIEW EXPLODE(SPLIT(a, ',')) e AS c;
SELECT * FROM TABLE(generate_series(1, 10));
SELECT AI_GENERATE(model, 'qwen', CONCAT('total: ', a)) FROM ext_track;

CREATE OBJECT TABLE IF NOT EXISTS obj WITH SERDEPROPERTIES ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole') LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/img/';
ALTER TABLE obj REFRESH METADATA;

SELECT TRANSFORM(ARRAY(1,2), x -> x + 1), FILTER(a, x -> x > 1), TRANSFORM_KEYS(m, (k, v) -> k || v) FROM t;
CREATE EXTERNAL TABLE z (a BIGINT) STORED AS ORC LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/z/';

SELECT a&lt, a & gt, b[0], m['k'], ARRAY(1,2)[1], s.x.y, CASE WHEN a<b AND c>d THEN 1 END FROM t WHERE a -> 1;
INSERT INTO ext_x SELECT a&b, '{x}', "[1]" FROM t;

CREATE EXTERNAL TABLE ctas_x STORED AS PARQUET LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/ctas/' AS SELECT a, b FROM t WHERE c = 'x';

CREATE EXTERNAL TABLE ap (a STRING, ts TIMESTAMP) AUTO PARTITIONED BY (TRUNC_TIME(ts, 'day') AS dt) STORED AS PARQUET LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/ap/';

SET odps.namespace.schema=true;
SET odps.sql.allow.namespace.schema=true;
SET odps.sql.reshuffle.dynamicpt=false;
SET odps.sql.mapper.split.size=64;
SET odps.sql.unstructured.external.max.dop=20;
SET odps.sql.unstructured.tablestore.put.row=true;
SET odps.sql.unstructured.file.pattern.black.list=r".*_SUCCESS$,.*[.]hive_staging.*";
SET odps.sql.text.schema.mismatch.mode=ignore;
SET odps.sql.common.table.planner.ext.hive.bridge = true;
CREATE EXTERNAL TABLE p.s.t (a STRING) STORED AS PARQUET LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/bkt/pst/';
