import type { Defect, Proof } from "./marked";

/* Documented mistakes of tables that are not Tablestore's. */
const HOST = "oss-cn-hangzhou-internal.aliyuncs.com";
const OSS = `oss://${HOST}`;
const DIRECTORY = `${OSS}/b01/dir/`;
const ROLE = "'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/reader'";

const csv = (location: string, properties = "'odps.text.option.delimiter' = '|'", columns = "a STRING"): string =>
  `CREATE EXTERNAL TABLE visits (${columns})\nSTORED BY 'com.aliyun.odps.CsvStorageHandler'\n` +
  `WITH SERDEPROPERTIES (${properties})\nLOCATION '${location}';\n`;
const format = (storage: string, location = DIRECTORY, behind = ""): string =>
  `CREATE EXTERNAL TABLE visits (a STRING)\n${storage}\nLOCATION '${location}'${behind};\n`;
const holo = (location: string, properties = ""): string =>
  `CREATE EXTERNAL TABLE visits (a STRING)\nSTORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'\nLOCATION '${location}'\n` +
  "TBLPROPERTIES ('mcfed.mapreduce.jdbc.driver.class' = 'org.postgresql.Driver', " +
  `'odps.federation.jdbc.target.db.type' = 'holo'${properties});\n`;
const HOLO = "jdbc:postgresql://hg-cn-hangzhou-internal.hologres.aliyuncs.com:80/db?table=t/";
const hbase = (mapping: string): string =>
  "CREATE EXTERNAL TABLE visits (a STRING, b STRING)\nSTORED BY 'org.apache.hadoop.hive.hbase.HBaseStorageHandler'\n" +
  `WITH SERDEPROPERTIES ('mcfed.hbase.columns.mapping' = '${mapping}', 'mcfed.hbase.table.name' = 'v')\n` +
  "LOCATION 'hbase://10.0.0.1:2181';\n";

const of = (proof: Proof, name: string, sql: string): Defect => ({ proof, name, sql });

export const OF_OTHER_STORES: readonly Defect[] = [
  // LOCATION is `oss://<internal endpoint>/<bucket>/<directory>/`; the page lists most of these as wrong.
  of("documented", "the root of a bucket", csv(`${OSS}/⟦location-directory b01⟧/`)),
  of("inferred", "two slashes before the bucket", csv(`${OSS}/⟦location-directory /⟧b01/dir/`)),
  of("documented", "slashes alone", csv(`oss://⟦location-directory ${HOST}⟧//`)),
  of("documented", "the bucket in the host", csv(`oss://⟦location-endpoint b01.${HOST}⟧/dir/`)),
  of("documented", "a file", csv(`${DIRECTORY}⟦location-directory a.csv⟧`)),
  of("documented", "http", csv(`⟦location-scheme http://⟧${HOST}/b01/dir/`)),
  of("documented", "the scheme twice", csv(`⟦location-scheme oss://oss://⟧${HOST}/b01/dir/`)),
  of("documented", "the public endpoint", csv("oss://⟦location-endpoint oss-cn-hangzhou.aliyuncs.com⟧/b01/dir/")),
  of("documented", "the vendor's endpoint", csv("oss://⟦location-endpoint oss-cn-hangzhou-zmf.aliyuncs.com⟧/b01/dir/")),
  of("documented", "an AccessKey", csv(`oss://⟦location-secret LTAIexample:secret⟧@${HOST}/b01/dir/`)),
  of("documented", "a name that no bucket has", csv(`${OSS}/⟦location-directory B_01⟧/dir/`)),
  of(
    "inferred",
    "a location of Tablestore",
    csv("tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com").replace(
      /com\.aliyun\.odps\.\w+/,
      "⟦handler-mismatch $&⟧",
    ),
  ),
  // Keys of CSV.
  of(
    "documented",
    "gzip for reading only",
    csv(DIRECTORY, "'⟦gzip-one-side odps.text.option.gzip.input.enabled⟧' = 'true'"),
  ),
  of(
    "inferred",
    "a header that is read as a row",
    csv(DIRECTORY, "'⟦header-rows odps.sql.text.option.flush.header⟧' = 'true'"),
  ),
  of(
    "documented",
    "a value that is no switch",
    csv(DIRECTORY, "'odps.text.option.use.quote' = '⟦property-value yes⟧'"),
  ),
  of(
    "documented",
    "a number of lines that is none",
    csv(DIRECTORY, "'odps.text.option.header.lines.count' = '⟦property-value one⟧'"),
  ),
  of(
    "inferred",
    "a role key in another case",
    csv(DIRECTORY, ROLE.replace(/odps\.[\w.]+/, "⟦property-unknown odps.properties.roleArn⟧")),
  ),
  of("inferred", "a misspelt key", csv(DIRECTORY, "'⟦property-unknown odps.text.option.delimeter⟧' = '|'")),
  of(
    "inferred",
    "a key twice",
    csv(DIRECTORY, "'odps.text.option.delimiter' = '|', '⟦property-duplicate odps.text.option.delimiter⟧' = ';'"),
  ),
  of("documented", "a type that no CSV file has", csv(DIRECTORY, undefined, "a ⟦column-type ARRAY<STRING>⟧")),
  // The grammar of lists, literals and clauses.
  of(
    "grammar",
    "a comma behind the last column",
    csv(DIRECTORY, undefined, "a STRING, url STRING⟦syntax-comma-extra ,⟧"),
  ),
  of(
    "grammar",
    "brackets of a template",
    csv(
      DIRECTORY,
      "'odps.text.option.delimiter' = '|' ⟦syntax-template-leftover [⟧ ,'odps.text.option.use.quote' = 'true' ]",
    ),
  ),
  of(
    "grammar",
    "a number without quotes",
    csv(DIRECTORY, "'odps.text.option.header.lines.count' = ⟦syntax-quote-missing 1⟧"),
  ),
  of(
    "inferred",
    "a doubled quote in a comment",
    format("STORED AS ORC").replace("a STRING", "a STRING COMMENT 'it⟦syntax-literal-adjacent ''⟧s'"),
  ),
  of(
    "grammar",
    "a doubled quote in a property",
    csv(DIRECTORY, "'odps.text.option.null.indicator' = 'it⟦syntax-literal-adjacent ''⟧s'"),
  ),
  of(
    "grammar",
    "properties behind the format",
    format(`STORED AS PARQUET\n⟦syntax-clause-order WITH SERDEPROPERTIES⟧ (${ROLE})`),
  ),
  of(
    "grammar",
    "the class behind the format",
    format("STORED AS ORC\n⟦syntax-clause-order ROW FORMAT⟧ SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'"),
  ),
  of(
    "grammar",
    "a comment behind the partitions",
    format("PARTITIONED BY (d STRING)\n⟦syntax-clause-order COMMENT⟧ 'visits'\nSTORED AS ORC"),
  ),
  of("grammar", "no AS before a format", format("STORE⟦syntax-keyword-missing D⟧ PARQUET")),
  ...[
    "⟦syntax-keyword-misspelt FIELD⟧ TERMINATED BY ','",
    "FIELDS TERMINATED BY ',' ⟦syntax-keyword-misspelt LINE⟧ TERMINATED BY '\\n'",
  ].map((delimiters, i) =>
    of(
      "grammar",
      `a delimiter's word misspelt, ${i}`,
      format(`ROW FORMAT DELIMITED ${delimiters}\nSTORED AS TEXTFILE`),
    ),
  ),
  of(
    "grammar",
    "a handler and a format",
    format("STORED BY 'com.aliyun.odps.CsvStorageHandler'\n⟦syntax-clause-duplicate STORED AS⟧ TEXTFILE"),
  ),
  of(
    "grammar",
    "two formats of rows",
    format(
      "ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe'\n" +
        "⟦syntax-clause-duplicate ROW FORMAT⟧ DELIMITED FIELDS TERMINATED BY ','\nSTORED AS TEXTFILE",
    ),
  ),
  of(
    "documented",
    "a format without a location",
    "⟦location-missing CREATE EXTERNAL TABLE⟧ visits (a STRING)\n" +
      `ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'\nWITH SERDEPROPERTIES (${ROLE})\nSTORED AS ORC;\n`,
  ),
  of("grammar", "a format in quotes", format("STORED AS ⟦syntax-quote-needless 'PARQUET'⟧")),
  of(
    "grammar",
    "several jars in several literals",
    `${format("STORED BY 'com.example.Handler'").slice(0, -2)} USING 'a.jar', ⟦syntax-literal-adjacent 'b.jar'⟧;\n`,
  ),
  of(
    "inferred",
    "no EXTERNAL",
    csv(DIRECTORY).replace("CREATE EXTERNAL TABLE", "CREATE ⟦syntax-external-missing TABLE⟧"),
  ),
  // Open formats.
  of(
    "inferred",
    "the class of another format",
    format("ROW FORMAT SERDE '⟦format-serde org.apache.hadoop.hive.ql.io.orc.OrcSerde⟧'\nSTORED AS PARQUET"),
  ),
  of(
    "inferred",
    "OSS-HDFS that is not named as such",
    format("STORED AS PARQUET", "oss://⟦location-oss-hdfs cn-hangzhou.oss-dls.aliyuncs.com⟧/b01/dir/"),
  ),
  of("inferred", "CSV for a format", format("STORED AS ⟦format-unknown CSV⟧")),
  // Hologres: the classic network, the driver, `column:column`.
  of(
    "documented",
    "Hologres over a virtual private cloud",
    holo(
      HOLO.replace(
        "hg-cn-hangzhou-internal.hologres.aliyuncs.com",
        "⟦location-jdbc hg-cn-hangzhou-vpc.hologres.aliyuncs.com⟧",
      ),
    ),
  ),
  of(
    "documented",
    "a password in the address",
    holo(HOLO.replace("table=", "password=⟦location-secret NotReal1⟧&table=")),
  ),
  of(
    "inferred",
    "a password behind a semicolon",
    holo(HOLO)
      .replace(
        HOLO,
        "jdbc:sqlserver://10.0.0.1:1433;databaseName=d;user=u;password=⟦location-secret NotReal1⟧;encrypt=true",
      )
      .replace(/\nTBLPROPERTIES.*/, ";"),
  ),
  of(
    "inferred",
    "a comma before the first entry over JDBC",
    holo(HOLO, ", 'odps.federation.jdbc.colmapping' = '⟦mapping-jdbc ,⟧a: b'"),
  ),
  of("inferred", "a comma before the row key", hbase("⟦mapping-hbase ,⟧:key, f:b")),
  of("inferred", "a mapping that is a comma", hbase("⟦mapping-hbase ,⟧")),
  of("documented", "a mapping without a colon", holo(HOLO, ", 'odps.federation.jdbc.colmapping' = '⟦mapping-jdbc a⟧'")),
  of(
    "documented",
    "a driver that Hologres has not",
    holo(HOLO).replace("org.postgresql.Driver", "⟦property-value com.mysql.jdbc.Driver⟧"),
  ),
  // HBase: `:key` and `family:qualifier`.
  of("documented", "the colon of Tablestore in HBase", hbase(":key,⟦mapping-hbase :b⟧")),
];
