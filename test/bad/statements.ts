import type { Defect, Proof } from "./marked";

/* Documented mistakes of the statements around external tables, and those that only show in a script as a whole. */
const OSS = "oss://oss-cn-hangzhou-internal.aliyuncs.com";
const CLASS = "com.aliyun.odps.CsvStorageHandler";
const table = (storage: string, name = "visits"): string =>
  `CREATE EXTERNAL TABLE ${name} (a STRING)\n${storage}\nLOCATION '${OSS}/b01/dir/';\n`;
const ots = (name: string, mapping: string, role = "acs:ram::1234567890123456:role/notes-reader"): string =>
  `CREATE EXTERNAL TABLE ${name} (k STRING, n BIGINT)\nSTORED BY 'com.aliyun.odps.TableStoreStorageHandler'\n` +
  `WITH SERDEPROPERTIES ('tablestore.columns.mapping' = '${mapping}', 'tablestore.table.name' = 'Notes',\n` +
  `'odps.properties.rolearn' = '${role}')\nLOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com';\n`;

const of = (proof: Proof, name: string, sql: string): Defect => ({ proof, name, sql });

export const OF_STATEMENTS: readonly Defect[] = [
  of("grammar", "a flag with a hyphen", "SET odps.sql.hive.compatible⟦syntax-equals -⟧true;\n"),
  ...[
    `ALTER TABLE trips SET LOCATION '${OSS}/b01/dir/'⟦syntax-quote-needless '⟧;\nALTER TABLE trips SET TBLPROPERTIES ('odps.x' = 'y');\n`,
    `ALTER TABLE trips SET TBLPROPERTIES ('odps.x' = 'y') ⟦syntax-template-leftover ]⟧;\n`,
    `ALTER TABLE trips ADD PARTITION (day = '1') LOCATION '${OSS}/b01/dir/' ⟦syntax-unexpected LIFECYCLE 3⟧;\n`,
    `ALTER TABLE trips ADD PARTITION (day = '1') LOCATION '${OSS}/b01/dir/' ⟦syntax-unexpected LOCATION '${OSS}/b01/dir/'⟧;\n`,
    `ALTER TABLE trips ⟦syntax-unexpected PARTITION (day = '1')⟧ ADD PARTITION (day = '1') LOCATION '${OSS}/b01/dir/';\n`,
    `ALTER TABLE trips SE⟦syntax-value-missing T⟧ ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/notes-reader');\n`,
    `ALTER TABLE trips SE⟦syntax-keyword-missing T⟧ '${OSS}/b01/dir/';\n`,
    `ALTER TABLE trip⟦syntax-keyword-missing s⟧ LOCATION '${OSS}/b01/dir/';\n`,
    `ALTER TABLE trips PARTITION (day = '1'⟦syntax-keyword-missing )⟧ LOCATION '${OSS}/b01/dir/';\n`,
    `ALTER TABLE trip⟦syntax-keyword-missing s⟧ SERDE 'a.B' WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/notes-reader');\n`,
    `ALTER TABLE trip⟦syntax-keyword-missing s⟧ IF NOT EXISTS PARTITION (day = '1') LOCATION '${OSS}/b01/dir/';\n`,
    `ALTER TABLE trips ⟦syntax-keyword-misspelt ADDS⟧ PARTITION (day = '1') LOCATION '${OSS}/b01/dir/';\n`,
  ].map((sql, i) => of("grammar", `ALTER TABLE without or with a word, ${i + 1}`, sql)),
  ...[
    `(SELECT * FROM ⟦syntax-parenthesis t⟧ INTO`,
    `(SELECT a, ')' FROM (SELECT 1) ⟦syntax-parenthesis t⟧ -- )\nINTO`,
    `(SELECT count(* FROM t⟦syntax-parenthesis )⟧ INTO`,
    `(SELECT into AS a, tags[0⟦syntax-parenthesis ]⟧ INTO`,
    `((SELECT 1) UNION ALL (SELECT 2⟦syntax-parenthesis )⟧ INTO`,
    `(SELECT * FROM t) INTO ⟦syntax-unexpected INTO⟧`,
    `(SELECT tags[0] FROM t) INTO ⟦syntax-template-leftover [⟧`,
    `⟦syntax-unexpected FROM⟧ (SELECT * FROM t) INTO`,
    `(⟦syntax-value-missing )⟧ INTO`,
    `( -- the query\n⟦syntax-value-missing )⟧ INTO`,
  ].map((query, i) =>
    of(
      "grammar",
      `UNLOAD of a query, ${i + 1}`,
      `UNLOAD FROM ${query} LOCATION '${OSS}/b01/out/' STORED AS PARQUET;\n`,
    ),
  ),
  ...[
    `UNLOAD FRO⟦syntax-parenthesis M⟧ SELECT * FROM t) INTO LOCATION '${OSS}/b01/out/' STORED AS PARQUET;\n`,
    `UNLOAD ⟦syntax-unexpected UNLOAD⟧ FROM (SELECT 1) INTO LOCATION '${OSS}/b01/out/' STORED AS PARQUET;\n`,
    `UNLOAD FROM (SELECT * FROM ⟦syntax-parenthesis t⟧ INTO LOCATION '${OSS}/b01/out/' STORED AS ⟦syntax-quote-needless 'PARQUET'⟧;\nSELECT 1;\n`,
    `UNLOAD FROM (SELECT 1) INTO LOCATION '${OSS}/b01/out/' STORED AS PARQUET ⟦syntax-template-leftover ]⟧;\n`,
    `UNLOAD FROM (SELECT 1) INTO STORED AS TEXTFIL⟦syntax-keyword-missing E⟧ '${OSS}/b01/out/';\n`,
    `UNLOAD FROM visits INTO ⟦syntax-keyword-misspelt PATH⟧ '${OSS}/b01/out/' STORED AS TEXTFILE;\n`,
    `LOAD OVERWRITE TABLE visits FROM LOCATION '${OSS}/b01/in/' STORED AS PARQUET ⟦syntax-template-leftover ]⟧;\n`,
    `LOAD INTO TABLE visits FROM STORED AS TEXTFIL⟦syntax-keyword-missing E⟧ '${OSS}/b01/in/';\n`,
    `LOAD INTO TABLE visits FROM ⟦syntax-keyword-misspelt PATH⟧ '${OSS}/b01/in/' STORED AS TEXTFILE;\n`,
    `LOAD OVERWRITE TABLE visits FROM STORED BY '${CLASS}⟦syntax-keyword-missing '⟧ '${OSS}/b01/in/';\n`,
    `LOAD INTO TABLE visits FROM LOCATION '${OSS}/b01/in/' STORED AS TEXTFILE ⟦syntax-unexpected '${OSS}/b01/in/'⟧;\n`,
    `LOAD ⟦syntax-keyword-misspelt NTO⟧ TABLE visits FROM LOCATION '${OSS}/b01/in/' STORED AS PARQUET;\n`,
    `LOAD ⟦syntax-keyword-misspelt INT⟧ TABLE visits FROM LOCATION '${OSS}/b01/in/' STORED AS PARQUET;\n`,
    `LOAD ⟦syntax-unexpected APPEND⟧ TABLE visits FROM LOCATION '${OSS}/b01/in/' STORED AS PARQUET;\n`,
    `${table("STORED AS ORC")}MSCK REPAIR TABLE visits ADD PARTITIONS ⟦syntax-unexpected PARTITIONS⟧;\n`,
    `${table("STORED AS ORC")}MSCK REPAIR TABLE visits ADD PARTITIONS ⟦syntax-template-leftover ]⟧;\n`,
  ].map((sql, i) => of("grammar", `LOAD, UNLOAD and MSCK without or with a word, ${i + 1}`, sql)),
  ...["WITH a AS (SELECT 1) SELECT * FROM a", "(SELECT tags[0] FROM t) UNION ALL (SELECT 2)"].map((query) =>
    of(
      "inferred",
      `UNLOAD of a query without parentheses: ${query}`,
      `UNLOAD FROM ⟦syntax-parenthesis ${query}⟧ INTO LOCATION '${OSS}/b01/out/' STORED AS PARQUET;\n`,
    ),
  ),
  ...[
    "⟦syntax-quote-missing x⟧",
    "⟦syntax-keyword-misspelt TRU⟧",
    "'x' ⟦syntax-unexpected ()⟧",
    "CURRENT_USER⟦syntax-unexpected .⟧",
  ].map((value) =>
    of(
      "grammar",
      `DEFAULT ${value}`,
      `CREATE EXTERNAL TABLE visits (a STRING DEFAULT ${value})\nSTORED AS ORC\nLOCATION '${OSS}/b01/dir/';\n`,
    ),
  ),
  of("grammar", "OR without REPLACE", table("STORED AS ORC").replace("CREATE ", "CREATE ⟦syntax-unexpected OR⟧ ")),
  of(
    "grammar",
    "DROP EXTERNAL TABLE",
    `DROP ⟦syntax-drop-external EXTERNAL⟧ TABLE visits;\n${table("STORED AS PARQUET")}`,
  ),
  of(
    "grammar",
    "no semicolon between two statements",
    `${table("STORED AS ORC").replace("/';", "/⟦syntax-statement-unseparated '⟧")}${table("STORED AS ORC", "guests")}`,
  ),
  ...[
    `ALTER TABLE ⟦syntax-quote-needless 'visits'⟧ SET LOCATION '${OSS}/b01/dir/';\n`,
    `LOAD OVERWRITE TABLE ⟦syntax-quote-needless "visits"⟧\nFROM LOCATION '${OSS}/b01/dir/'\nSTORED AS ORC;\n`,
    `${table("STORED AS ORC")}MSCK REPAIR TABLE ⟦syntax-quote-needless 'visits'⟧ ADD PARTITIONS;\n`,
  ].map((sql) => of("grammar", `a name in quotes behind ${/[A-Z]+(?=[^\n]*⟦)/.exec(sql)![0]}`, sql)),
  of("inferred", "no semicolon at the end", table("STORED AS ORC").replace("/';\n", "/⟦syntax-semicolon-missing '⟧\n")),
  of(
    "documented",
    "a public endpoint for a partition",
    "ALTER TABLE visits ADD PARTITION (d = '1') LOCATION 'oss://⟦location-endpoint oss-cn-hangzhou.aliyuncs.com⟧/b01/1/';\n",
  ),
  of(
    "inferred",
    "a misspelt key of ALTER",
    "ALTER TABLE visits SET SERDEPROPERTIES ('⟦property-unknown odps.text.option.delimeter⟧' = '|');\n",
  ),
  of(
    "documented",
    "an UNLOAD with a broken role",
    `UNLOAD FROM visits INTO LOCATION '${OSS}/b01/out/' STORED BY '${CLASS}' WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram⟦role-arn-malformed :⟧1234567890123456:role/reader');\n`,
  ),
  of(
    "grammar",
    "a LOAD without a comma",
    `LOAD INTO TABLE visits FROM LOCATION '${OSS}/b01/in/' STORED BY '${CLASS}' WITH SERDEPROPERTIES ('odps.text.option.delimiter' = '|⟦syntax-comma-missing '⟧ 'odps.text.option.use.quote' = 'true');\n`,
  ),
  of(
    "grammar",
    "a format in quotes, whatever the bucket",
    "UNLOAD FROM visits INTO LOCATION 'oss://b01/out/' STORED AS ⟦syntax-quote-needless 'PARQUET'⟧;\n",
  ),
  // Success, and a wrong result.
  of(
    "documented",
    "partitions that nobody adds",
    `${table("⟦partitions-unrepaired PARTITIONED BY (d STRING)⟧\nSTORED AS ORC")}SELECT * FROM visits;\n`,
  ),
  of(
    "documented",
    "a flag that a query needs",
    `${table("ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'\nSTORED AS TEXTFILE")}SELECT * FROM ⟦flag-missing visits⟧;\n`,
  ),
  of(
    "documented",
    "the same table with other columns",
    table("STORED AS ORC") +
      table("STORED AS ORC").replace("visits (a", "IF NOT EXISTS ⟦table-redefined visits⟧ (b BIGINT, a"),
  ),
  of(
    "documented",
    "OVERWRITE, to empty a table of Tablestore",
    `${ots("notes", ":k, n")}INSERT ⟦overwrite-upserts OVERWRITE⟧ TABLE notes SELECT k, n FROM other;\n`,
  ),
  of(
    "documented",
    "OVERWRITE of a Hologres table",
    `CREATE EXTERNAL TABLE orders (id BIGINT)\nSTORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'\n` +
      `WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/holo-writer')\n` +
      `LOCATION 'jdbc:postgresql://hg-cn-hangzhou-internal.hologres.aliyuncs.com:80/db?ApplicationName=MaxCompute&table=orders/'\n` +
      `TBLPROPERTIES ('mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver', 'odps.federation.jdbc.target.db.type' = 'holo');\n` +
      "INSERT ⟦overwrite-unsupported OVERWRITE⟧ TABLE orders SELECT id FROM other;\n",
  ),
  of(
    "documented",
    "two primary keys of one table",
    ots("notes", ":k, n") + ots("more", "⟦mapping-primary-key-differs :k, :n⟧"),
  ),
  of(
    "inferred",
    "one role in two accounts",
    ots("notes", ":k, n") + ots("more", ":k, n", "⟦role-arn-two-accounts acs:ram::6543210987654321:role/notes-reader⟧"),
  ),
  of(
    "grammar",
    "a misspelt verb",
    `⟦syntax-keyword-misspelt ATLER⟧ TABLE trips SET SERDEPROPERTIES ('odps.text.option.delimiter' = '|');\n` +
      `⟦syntax-keyword-misspelt UNLOD⟧ FROM trips INTO LOCATION '${OSS}/b01/dir/' STORED AS ORC;\n` +
      `⟦syntax-keyword-misspelt LAOD⟧ INTO TABLE trips FROM LOCATION '${OSS}/b01/dir/' STORED AS ORC;\n`,
  ),
  of(
    "grammar",
    "a partition without LOCATION and one that is misspelt",
    `ALTER TABLE trips ADD PARTITION (day = '1'⟦syntax-keyword-missing )⟧ '${OSS}/b01/dir/1/'\n` +
      `⟦syntax-keyword-misspelt PARTTION⟧ (day = '2') LOCATION '${OSS}/b01/dir/2/';\n`,
  ),
  of(
    "grammar",
    "IF NOT EXISTS without its last word",
    `ALTER TABLE trips ADD IF NO⟦syntax-keyword-missing T⟧ PARTITION (day = '1') LOCATION '${OSS}/b01/dir/1/';\n`,
  ),
  of(
    "grammar",
    "a comma that is a value, and none behind it",
    table(
      `STORED BY '${CLASS}'\nWITH SERDEPROPERTIES ('odps.text.option.delimiter' = ',⟦syntax-comma-missing '⟧\n'odps.text.option.use.quote' = 'true')`,
    ),
  ),
  of(
    "grammar",
    "a column's type behind its comment",
    `CREATE EXTERNAL TABLE visits (⟦syntax-value-missing a⟧ COMMENT 'who' STRING, b BIGINT)\nSTORED AS ORC\nLOCATION '${OSS}/b01/dir/';\n`,
  ),
  of("grammar", "a format without AS", table("STORE⟦syntax-keyword-missing D⟧ PARQUET")),
  of(
    "grammar",
    "a row format without ROW",
    table("⟦syntax-keyword-misspelt FORMAT⟧ SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'\nSTORED AS ORC"),
  ),
  of(
    "grammar",
    "brackets of Chinese quotation around a location",
    `CREATE EXTERNAL TABLE visits (a STRING COMMENT '「」')\nSTORED AS ORC\nLOCATION ⟦syntax-look-alike 「${OSS}/b01/dir/」⟧;\n`,
  ),
  of(
    "grammar",
    "SET misspelt, WITH left out, and TABLE for FROM",
    `ALTER TABLE trips ⟦syntax-keyword-misspelt SETT⟧ LOCATION '${OSS}/b01/dir/';\n` +
      `ALTER TABLE trips SET SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde⟦syntax-keyword-missing '⟧ SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/notes-reader');\n` +
      `UNLOAD ⟦syntax-keyword-missing TABLE⟧ trips INTO LOCATION '${OSS}/b01/dir/' STORED AS ORC;\n`,
  ),
];
