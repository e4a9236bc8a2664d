/* Documented mistakes of tables that are not Tablestore's, and of the statements around them: facts of the vendor's pages. */

export interface Defect {
  readonly name: string;
  readonly code: string;
  /** What the finding is drawn under. */
  readonly at: string;
  readonly sql: string;
}

const OSS = "oss://oss-cn-hangzhou-internal.aliyuncs.com";
const csv = (location: string, properties = "'odps.text.option.delimiter' = '|'", columns = "a STRING"): string =>
  `CREATE EXTERNAL TABLE visits (${columns})\nSTORED BY 'com.aliyun.odps.CsvStorageHandler'\n` +
  `WITH SERDEPROPERTIES (${properties})\nLOCATION '${location}';\n`;
const format = (storage: string, location = `${OSS}/b01/dir/`, behind = ""): string =>
  `CREATE EXTERNAL TABLE visits (a STRING)\n${storage}\nLOCATION '${location}'${behind};\n`;
const holo = (location: string, properties = ""): string =>
  `CREATE EXTERNAL TABLE visits (a STRING)\nSTORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'\nLOCATION '${location}'\n` +
  "TBLPROPERTIES ('mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver', " +
  `'odps.federation.jdbc.target.db.type' = 'holo'${properties});\n`;
const HOLO = "jdbc:postgresql://hg-cn-hangzhou-internal.hologres.aliyuncs.com:80/db?table=t/";
const PARQUET = "STORED AS PARQUET";

const of = (name: string, code: string, at: string, sql: string): Defect => ({ name, code, at, sql });

export const OF_OTHER_STORES: readonly Defect[] = [
  of("the root of a bucket", "location-directory", "b01", csv(`${OSS}/b01/`)),
  of(
    "the bucket in the host",
    "location-endpoint",
    "b01.oss-cn-hangzhou-internal.aliyuncs.com",
    csv("oss://b01.oss-cn-hangzhou-internal.aliyuncs.com/dir/"),
  ),
  of("a file", "location-directory", "a.csv", csv(`${OSS}/b01/dir/a.csv`)),
  of("http", "location-scheme", "http://", csv("http://oss-cn-hangzhou-internal.aliyuncs.com/b01/dir/")),
  of("the scheme twice", "location-scheme", "oss://oss://", csv(`oss://${OSS}/b01/dir/`)),
  of(
    "the public endpoint",
    "location-endpoint",
    "oss-cn-hangzhou.aliyuncs.com",
    csv("oss://oss-cn-hangzhou.aliyuncs.com/b01/dir/"),
  ),
  of(
    "the vendor's own endpoint",
    "location-endpoint",
    "oss-cn-hangzhou-zmf.aliyuncs.com",
    csv("oss://oss-cn-hangzhou-zmf.aliyuncs.com/b01/dir/"),
  ),
  of(
    "an AccessKey in an OSS location",
    "location-secret",
    "LTAIexample:secret",
    csv("oss://LTAIexample:secret@oss-cn-hangzhou-internal.aliyuncs.com/b01/dir/"),
  ),
  of(
    "gzip for reading only",
    "gzip-one-side",
    "odps.text.option.gzip.input.enabled",
    csv(`${OSS}/b01/dir/`, "'odps.text.option.gzip.input.enabled' = 'true'"),
  ),
  of(
    "a header that is read as a row",
    "header-rows",
    "odps.sql.text.option.flush.header",
    csv(`${OSS}/b01/dir/`, "'odps.sql.text.option.flush.header' = 'true'"),
  ),
  of(
    "a value that is no switch",
    "property-value",
    "yes",
    csv(`${OSS}/b01/dir/`, "'odps.text.option.use.quote' = 'yes'"),
  ),
  of(
    "a role key in another case",
    "property-unknown",
    "odps.properties.roleArn",
    csv(`${OSS}/b01/dir/`, "'odps.properties.roleArn' = 'acs:ram::1234567890123456:role/reader'"),
  ),
  of(
    "a comma behind the last column",
    "syntax-comma-extra",
    ",",
    csv(`${OSS}/b01/dir/`, undefined, "a STRING, url STRING,"),
  ),
  of(
    "brackets of a template",
    "syntax-template-leftover",
    "[",
    csv(`${OSS}/b01/dir/`, "'odps.text.option.delimiter' = '|' [ ,'odps.text.option.use.quote' = 'true' ]"),
  ),
  of(
    "a doubled quote",
    "syntax-literal-adjacent",
    "''",
    format("STORED AS ORC").replace("a STRING", "a STRING COMMENT 'it''s'"),
  ),
  of(
    "properties behind the format",
    "syntax-clause-order",
    "WITH SERDEPROPERTIES",
    format(`${PARQUET}\nWITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/reader')`),
  ),
  of("a format in quotes", "syntax-quote-needless", "'PARQUET'", format("STORED AS 'PARQUET'")),
  of(
    "the class of another format",
    "format-serde",
    "org.apache.hadoop.hive.ql.io.orc.OrcSerde",
    format(`ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'\n${PARQUET}`),
  ),
  of(
    "a class without its first letter",
    "serde-unknown",
    "rg.apache.hadoop.hive.ql.io.orc.OrcSerde",
    format("ROW FORMAT SERDE 'rg.apache.hadoop.hive.ql.io.orc.OrcSerde'\nSTORED AS ORC"),
  ),
  of(
    "OSS-HDFS that is not named as such",
    "location-oss-hdfs",
    "cn-hangzhou.oss-dls.aliyuncs.com",
    format(
      PARQUET,
      "oss://cn-hangzhou.oss-dls.aliyuncs.com/b01/dir/",
      "\nTBLPROPERTIES ('mcfed.parquet.compression' = 'SNAPPY')",
    ),
  ),
  of(
    "Hologres over a virtual private cloud",
    "location-jdbc",
    "hg-cn-hangzhou-vpc.hologres.aliyuncs.com",
    holo(HOLO.replace("-internal", "-vpc")),
  ),
  of(
    "a password in the address",
    "location-secret",
    "NotReal1",
    holo(HOLO.replace("table=", "password=NotReal1&table=")),
  ),
  of("a mapping without a colon", "mapping-jdbc", "a", holo(HOLO, ", 'odps.federation.jdbc.colmapping' = 'a'")),
  of(
    "a driver that Hologres has not",
    "property-value",
    "com.mysql.jdbc.Driver",
    holo(HOLO).replace("org.postgresql.Driver", "com.mysql.jdbc.Driver"),
  ),
  of(
    "the colon of Tablestore in HBase",
    "mapping-hbase",
    ":b",
    "CREATE EXTERNAL TABLE visits (a STRING, b STRING)\nSTORED BY 'org.apache.hadoop.hive.hbase.HBaseStorageHandler'\n" +
      "WITH SERDEPROPERTIES ('mcfed.hbase.columns.mapping' = ':key,:b', 'mcfed.hbase.table.name' = 'v')\nLOCATION 'hbase://10.0.0.1:2181';\n",
  ),
  of("a flag with a hyphen", "syntax-equals", "-", "SET odps.ext.oss.orc.native-true;\n"),
  of("DROP EXTERNAL TABLE", "syntax-drop-external", "EXTERNAL", `DROP EXTERNAL TABLE visits;\n${format(PARQUET)}`),
  of(
    "partitions that nobody adds",
    "partitions-unrepaired",
    "PARTITIONED BY (d STRING)",
    `${format(`PARTITIONED BY (d STRING)\nSTORED AS ORC`)}SELECT * FROM visits;\n`,
  ),
  of(
    "a flag that a query needs",
    "flag-missing",
    "visits",
    `${format("ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'\nSTORED AS TEXTFILE")}SELECT * FROM visits;\n`,
  ),
  of(
    "the same table with other columns",
    "table-redefined",
    "visits",
    format("STORED AS ORC") +
      format("STORED AS ORC").replace("TABLE visits (a", "TABLE IF NOT EXISTS visits (b BIGINT, a"),
  ),
  of(
    "a public endpoint for a partition",
    "location-endpoint",
    "oss-cn-hangzhou.aliyuncs.com",
    "ALTER TABLE visits ADD PARTITION (d = '1') LOCATION 'oss://oss-cn-hangzhou.aliyuncs.com/b01/1/';\n",
  ),
  of(
    "an UNLOAD with a broken role",
    "role-arn-malformed",
    ":",
    `UNLOAD FROM visits INTO LOCATION '${OSS}/b01/out/' STORED BY 'com.aliyun.odps.CsvStorageHandler' ` +
      "WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram:1234567890123456:role/reader');\n",
  ),
  of(
    "a LOAD without a comma",
    "syntax-comma-missing",
    "'",
    `LOAD INTO TABLE visits FROM LOCATION '${OSS}/b01/in/' STORED BY 'com.aliyun.odps.CsvStorageHandler' ` +
      "WITH SERDEPROPERTIES ('odps.text.option.delimiter' = '|' 'odps.text.option.use.quote' = 'true');\n",
  ),
];
