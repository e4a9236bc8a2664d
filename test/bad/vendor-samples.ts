import type { Defect, Proof } from "./marked";

/* What is broken in samples of the vendor's own pages: the same mistakes, in our words. */
const OTS = "STORED BY 'com.aliyun.odps.TableStoreStorageHandler'";
const PLACE = "LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com'";
const OSS = "oss://oss-cn-hangzhou-internal.aliyuncs.com/b01/dir/";
const UID = "⟦role-arn-placeholder xxxxx⟧";

const of = (proof: Proof, name: string, sql: string): Defect => ({ proof, name, sql });

export const OF_THE_VENDOR: readonly Defect[] = [
  of(
    "grammar",
    "no comma, where a comment follows each property, and a masked account",
    `CREATE EXTERNAL TABLE orders (id BIGINT, day STRING, total DOUBLE)
${OTS} -- (1)
WITH SERDEPROPERTIES ( -- (2)
'tablestore.columns.mapping'=':id,:day, total', -- 1
'tablestore.table.name'='orders⟦syntax-comma-missing '⟧ -- 2
'odps.properties.rolearn'='acs:ram::${UID}:role/aliyunodpsdefaultrole' -- 3
)
${PLACE}; -- (3)
`,
  ),
  of(
    "documented",
    "a column more than entries, which is not the one for what does not fit",
    `CREATE EXTERNAL TABLE orders (id BIGINT, day STRING, total DOUBLE, made TIMESTAMP)
${OTS}
WITH SERDEPROPERTIES (
'tablestore.columns.mapping'='⟦mapping-column-count :id,:day,total⟧',
'tablestore.table.name'='orders',
'odps.properties.rolearn'='acs:ram::${UID}:role/aliyunodpsdefaultrole',
'tablestore.read.mode'='permissive',
'tablestore.corrupt.column'='ColumnName'
)
${PLACE};
`,
  ),
  of(
    "inferred",
    "a jar that nobody needs, and a masked account",
    `CREATE EXTERNAL TABLE track (vid BIGINT, gt BIGINT, speed DOUBLE)
${OTS}
WITH SERDEPROPERTIES (
'tablestore.columns.mapping'=':vid, :gt, speed',
'tablestore.table.name'='track',
'odps.properties.rolearn'='acs:ram::⟦role-arn-placeholder 1234567890****⟧:role/aliyunodpsroleforotheruser'
)
${PLACE}
⟦using-needless USING 'odps-udf-example.jar'⟧;
`,
  ),
  of(
    "inferred",
    "no semicolon at the end",
    `CREATE EXTERNAL TABLE track (vid BIGINT)
${OTS}
WITH SERDEPROPERTIES ('tablestore.columns.mapping'=':vid', 'tablestore.table.name'='track',
'odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsroleforotheruser')
LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com⟦syntax-semicolon-missing '⟧
`,
  ),
  of(
    "documented",
    "the id of a picture behind the role",
    `CREATE EXTERNAL TABLE track (vid BIGINT)
${OTS}
WITH SERDEPROPERTIES ('tablestore.columns.mapping'=':vid', 'tablestore.table.name'='track',
'odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsroleforotheruser⟦role-arn-artefact .fig_20220706_arn⟧')
${PLACE};
`,
  ),
  of(
    "documented",
    "a blank in the host",
    `CREATE EXTERNAL TABLE track (vid BIGINT)
${OTS}
WITH SERDEPROPERTIES ('tablestore.columns.mapping'=':vid', 'tablestore.table.name'='track')
LOCATION 'tablestore://\${AccessKeyId}:\${AccessKeySecret}@⟦location-host \${InstanceName}. \${Region}.ots-internal.aliyuncs.com⟧';
`,
  ),
  of(
    "grammar",
    "brackets around a property, and a comma behind the last column",
    `CREATE EXTERNAL TABLE vehicles (id BIGINT, url STRING⟦syntax-comma-extra ,⟧)
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES (
 'odps.properties.rolearn'='acs:ram::${UID}:role/aliyunodpsdefaultrole'
 ⟦syntax-template-leftover [⟧,'odps.text.option.header.lines.count'='1']
)
LOCATION '${OSS}';
`,
  ),
  of(
    "grammar",
    "no semicolon between two partitions",
    `ALTER TABLE logs ADD PARTITION (day = '01') LOCATION '${OSS}01/⟦syntax-statement-unseparated '⟧
ALTER TABLE logs ADD PARTITION (day = '02') LOCATION '${OSS}02/';
`,
  ),
  of(
    "grammar",
    "properties that are never closed",
    `CREATE EXTERNAL TABLE orders (id BIGINT)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'
WITH SERDEPROPERTIES ('odps.properties.rolearn'='\${role}⟦syntax-parenthesis '⟧
STORED AS ORC
LOCATION '${OSS}';
`,
  ),
  of(
    "inferred",
    "a class without its first letter",
    `CREATE EXTERNAL TABLE orders (id BIGINT)
ROW FORMAT SERDE '⟦serde-unknown rg.apache.hadoop.hive.ql.io.orc.OrcSerde⟧'
STORED AS ORC
LOCATION '${OSS}';
`,
  ),
  of(
    "grammar",
    "IF NOT EXISTS in brackets before no name, and columns to be filled in",
    `CREATE EXTERNAL TABLE ⟦syntax-template-leftover [⟧IF NOT EXIST⟦syntax-value-missing S⟧] (⟦syntax-template-leftover <column schemas>⟧)
STORED AS ORC
LOCATION '${OSS}';
`,
  ),
  of("grammar", "a hyphen for the equals sign", "SET odps.ext.oss.orc.native⟦syntax-equals -⟧true;\n"),
  of(
    "grammar",
    "table properties that are never closed",
    `CREATE EXTERNAL TABLE people (id STRING, name STRING)
STORED BY 'org.apache.hadoop.hive.hbase.HBaseStorageHandler'
WITH SERDEPROPERTIES ('mcfed.hbase.table.name'='people', 'mcfed.hbase.columns.mapping'=':key,f:name')
LOCATION 'hbase://10.0.0.1:2181'
TBLPROPERTIES (
'hbase.table.name'='people',
'hbase.columns.mapping'=':key,f:name⟦syntax-parenthesis '⟧;
`,
  ),
  of(
    "inferred",
    "angle brackets around the class",
    `CREATE EXTERNAL TABLE orders (id BIGINT)
STORED BY '⟦handler-unknown <com.aliyun.odps.jdbc.JdbcStorageHandler>⟧'
LOCATION 'jdbc:postgresql://hg-cn-hangzhou-internal.hologres.aliyuncs.com:80/db?ApplicationName=MaxCompute&table=orders/'
TBLPROPERTIES ('mcfed.mapreduce.jdbc.driver.class'='org.postgresql.Driver', 'odps.federation.jdbc.target.db.type'='holo');
`,
  ),
  of(
    "grammar",
    "brackets around a table property",
    `CREATE EXTERNAL TABLE orders (id BIGINT)
STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:postgresql://hg-cn-hangzhou-internal.hologres.aliyuncs.com:80/db?ApplicationName=MaxCompute&table=orders/'
TBLPROPERTIES ('mcfed.mapreduce.jdbc.driver.class'='org.postgresql.Driver', 'odps.federation.jdbc.target.db.type'='holo'
⟦syntax-template-leftover [⟧,'odps.federation.jdbc.colmapping'='id:order_id']);
`,
  ),
  of(
    "grammar",
    "properties behind the format",
    `CREATE EXTERNAL TABLE orders (id BIGINT)
STORED AS TEXTFILE
⟦syntax-clause-order WITH SERDEPROPERTIES⟧ ('odps.properties.rolearn'='acs:ram::1234567890123456:role/aliyunodpsdefaultrole')
LOCATION '${OSS}';
`,
  ),
];
