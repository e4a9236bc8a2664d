import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseScript } from "../../server/src/core/syntax/script";
import { isOurs } from "../../server/src/core/table/gate";
import { mayBeOurs } from "../../server/src/core/table/may-be-ours";

const passes = (text: string): boolean => parseScript(text, mayBeOurs).some((statement) => isOurs(statement, text));

const HANDLER = "STORED BY 'com.aliyun.odps.TableStoreStorageHandler'";
const LOCATION = "LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com'";
const HIVE = "STORED BY 'com.aliyun.openservices.tablestore.hive.TableStoreStorageHandler'";
const HIVE_KEYS = "TBLPROPERTIES ('tablestore.endpoint' = 'https://cap1.cn-hangzhou.ots-internal.aliyuncs.com')";
const MAPPING = "WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':a')";

const OURS: readonly string[] = [
  `CREATE EXTERNAL TABLE t (a BIGINT) ${HANDLER};`,
  `create external table if not exists p.t (a bigint) ${HANDLER.toLowerCase()}`,
  `/* head */ -- note\n# odpscmd\n{% if x %} CREATE EXTERNAL TABLE t (a BIGINT) ${HANDLER};`,
  `CREATE EXTERNAL TABLE t (a BIGINT) STORED BY 'com.aliyun.odps.udf.example.text.TextStorageHandler';`,
  `CREATE EXTERNAL TABLE t (a BIGINT) STORED BY 'com.aliyun.odps.CsvStorageHander';`,
  `CREATE EXTERNAL TABLE t (a BIGINT) STORED BY 'com.aliyun.odsp.TableStoreStorageHandler';`,
  `CREATE EXTERNAL TABLE t (a BIGINT) STORED BY com.aliyun.odps.TableStoreStorageHandler;`,
  `CREATE EXTERNAL TABLE t (a BIGINT) STORED BY "TableStoreStorageHandler";`,
  `CREATE EXTERNAL TABLE t (a BIGINT) ${LOCATION};`,
  "CREATE EXTERNAL TABLE t (a BIGINT) LOCATION 'https://cap1.cn-hangzhou.ots-internal.aliyuncs.com';",
  "CREATE EXTERNAL TABLE t (a BIGINT) LOCATON 'cap1.cn-hangzhou.ots.aliyuncs.com';",
  "CREATE EXTERNAL TABLE t (a BIGINT) LOCATION 'tablestor://cap1.cn-hangzhou';",
  "CREATE EXTERNAL TABLE t (a BIGINT) STORED AS PARQUET TBLPROPERTIES ('odps.oss-hdfs.state' = 'on');",
  "CREATE EXTERNAL TABLE t (a BIGINT) ROW FORMAT SERDE 'x' WITH SERDEPROPERTIES ('rolearn' = 'x');",
  "CREATE EXTERNAL TABLE t (a BIGINT) ROW FORMAT SERDE 'x' WITH SERDEPROPERTIES ('k' = 'acs:ram::1:role/r');",
  `CREATE EXTERNAL TABLE t (a BIGINT) ${MAPPING};`,
  "CREATE EXTERNAL TABLE t (a BIGINT) STORED BY 'x' WITH SERDEPROPERTIES (tablestore.table.name = 't');",
  "CREATE EXTERNAL TABLE t (a BIGINT) STORED AS ORC LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b/d/';",
  "CREATE EXTERNAL TABLE t (a BIGINT) STORED AS ORC LOCATION 'oss://oss-${region}.aliyuncs.com/b/d/';",
  "CREATE EXTERNAL TABLE t (a BIGINT) STORED AS ORC LOCATION 'oss://id:key@oss-cn-beijing.aliyuncs.com/b/d/';",
  "CREATE EXTERNAL TABLE t (a BIGINT) STORED AS ORC LOCATION 'oss://cn-beijing.oss-dls.aliyuncs.com/b/d/';",
  "CREATE EXTERNAL TABLE t (a BIGINT) STORED AS ORC LOCATION oss://oss-cn-hangzhou-internal.aliyuncs.com/b/d/;",
  "ALTER TABLE t SET LOCATION oss://oss-cn-hangzhou-internal.aliyuncs.com/b/d/;",
  "LOAD OVERWRITE TABLE t FROM LOCATION 'oss://bucket/dir/' STORED AS PARQUET;",
  "UNLOAD FROM (SELECT * FROM t) INTO LOCATION 'oss://bucket/dir/' STORED AS PARQUET;",
  `CREAT EXTERNAL TABEL t (a BIGINT) ${HANDLER};`,
  `CREATE EXTERNL TABLE t (a BIGINT) ${HANDLER};`,
  `CREATE TABLE t (a BIGINT) ${HANDLER};`,
  `CREATE OR REPLACE EXTERNAL TABLE t (a BIGINT) ${HANDLER};`,
  `CREATE EXTERNAL t (a BIGINT) ${HANDLER};`,
  `SET odps.sql.type.system.odps2 = true\nCREATE EXTERNAL TABLE t (a BIGINT) ${HANDLER};`,
  `SELECT 1;\nCREATE EXTERNAL TABLE t (a BIGINT) ${HANDLER};`,
  `CREATE EXTERNAL TABLE t (a BIGINT) ${HIVE} ${MAPPING};`,
  `CREATE EXTERNAL TABLE t (a BIGINT) ${HIVE} ${LOCATION};`,
  `CREATE EXTERNAL TABLE t (a BIGINT) ${HIVE} WITH SERDEPROPERTIES ('odps.properties.rolearn' = '') ${HIVE_KEYS};`,
];

const NOT_OURS: readonly string[] = [
  "",
  ";",
  "CREATE EXTERNAL TABLE t (a INT) STORED AS PARQUET LOCATION 's3://bucket/dir/';",
  "CREATE EXTERNAL TABLE t (a INT) STORED AS ORC LOCATION 'oss://bucket.oss-cn-hangzhou.aliyuncs.com/dir/';",
  "CREATE EXTERNAL TABLE t (a INT) STORED AS ORC LOCATION oss://bucket.oss-cn-hangzhou.aliyuncs.com/dir/;",
  "ALTER TABLE t SET LOCATION oss://bucket/dir/;",
  "CREATE EXTERNAL TABLE t (a INT) STORED AS ORC LOCATION 'oss://id:key@bucket.oss-cn-beijing.aliyuncs.com/dir/';",
  "CREATE EXTERNAL TABLE t (a INT) STORED AS ORC LOCATION 'oss://bucket/oss-cn-beijing.aliyuncs.com/dir/';",
  "CREATE EXTERNAL TABLE t (a INT) STORED AS ORC LOCATION 'oss://bucket.cn-beijing.oss-dls.aliyuncs.com/dir/';",
  "CREATE TABLE t (a INT) USING csv LOCATION 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b/d/';",
  "CREATE EXTERNAL TABLE t (a INT COMMENT 'oss://oss-cn-hangzhou-internal.aliyuncs.com/b/d/') LOCATION 's3://b/';",
  "CREATE EXTERNAL TABLE t (a INT) LOCATION 'tables/events';",
  "CREATE EXTERNAL TABLE t (a INT) LOCATION 'datastore://x/y';",
  "CREATE EXTERNAL TABLE odps.t (rolearn STRING, tablestore STRING) STORED AS ORC;",
  "CREATE EXTERNAL TABLE t (a INT COMMENT 'as tablestore://x, odps.properties.rolearn') STORED AS ORC;",
  "CREATE EXTERNAL TABLE t (a INT) COMMENT = 'com.aliyun.odps.X' STORED AS ORC;",
  `CREATE EXTERNAL TABLE t (a INT) STORED AS ORC -- ${HANDLER} 'odps.properties.rolearn'\n;`,
  `CREATE EXTERNAL TABLE t (a INT) STORED AS ORC /* ${LOCATION} */;`,
  "CREATE EXTERNAL TABLE t (a INT) STORED BY 'org.apache.hadoop.hive.hbase.HBaseStorageHandler';",
  "CREATE EXTERNAL TABLE t (a INT) STORED BY 'org.apache.hive.storage.jdbc.JdbcStorageHandler';",
  `CREATE EXTERNAL TABLE t (a INT) ${HIVE} ${HIVE_KEYS};`,
  `CREATE EXTERNAL TABLE t (a INT) ${HIVE} ${MAPPING} ${HIVE_KEYS};`,
  `CREATE EXTERNAL TABLE t (a INT) ${HIVE};`,
  "CREATE EXTERNAL SCHEMA s WITH ('odps.properties.rolearn' = 'x');",
  "CREATE SCHEMA s WITH DBPROPERTIES (catalog = 'ots', location = 'https://cap1.cn-hangzhou.ots-internal.aliyuncs.com');",
  "LOAD DATA INPATH 'oss://bucket/dir/' OVERWRITE INTO TABLE t;",
  "CREATE EXTERNAL FUNCTION f(int) RETURNS int LAMBDA 'x' IAM_ROLE 'acs:ram::1:role/r';",
  "CREATE FUNCTION f AS 'com.aliyun.odps.udf.example.Lower' USING 'a.jar';",
  "CREATE TABLE t (a BIGINT) TBLPROPERTIES ('odps.sql.x' = 'y', 'class' = 'com.aliyun.odps.X');",
  "CREATE TABLE t AS SELECT 'tablestore://x', 'odps.properties.rolearn' FROM s;",
  "CREATE TABLE t WITH ('connector' = 'ots', 'endPoint' = 'https://cap1.cn-hangzhou.vpc.ots.aliyuncs.com');",
  "CREATE VIEW v AS SELECT * FROM t WHERE k = 'odps.properties.rolearn';",
  "INSERT INTO t VALUES ('com.aliyun.odps.TableStoreStorageHandler', 'tablestore://x');",
  `EXPLAIN CREATE VIEW v AS SELECT '${HANDLER.replaceAll("'", "")}';`,
  "DELETE FROM t WHERE k = 'odps.properties.rolearn';",
  "ALTER TABLE t SET SERDEPROPERTIES ('field.delim' = ',');",
  "ALTER TABLE t SET LOCATION 'oss://bucket/dir/';",
  "UNLOAD ('SELECT 1') TO 's3://bucket/dir/' IAM_ROLE 'arn:aws:iam::123456789012:role/x';",
];

describe("statements of ours", () => {
  for (const text of OURS) it(text, () => assert.ok(passes(text)));
});

describe("statements of others", () => {
  for (const text of NOT_OURS) it(text, () => assert.ok(!passes(text)));
});

it("looks at a text of many blanks, comments or quotes in one pass", () => {
  for (const piece of [" ", "-", "--\n", "/*", "/* */", "'", "(", "CREATE ", "odps.", "{% %}"]) {
    passes(piece.repeat(100_000));
  }
});
