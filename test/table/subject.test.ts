import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAllTables } from "../../server/src/core/index";
import { BITS, type Subject, subjectsOf } from "../../server/src/core/table/subject";

const CSV = "STORED BY 'com.aliyun.odps.CsvStorageHandler'";
const OSS = "oss://oss-cn-hangzhou-internal.aliyuncs.com/b/d/";
const PROPERTIES = "WITH SERDEPROPERTIES ('odps.properties.rolearn'=";

/** What stands behind the columns, and what rules can be about then. */
const CASES: readonly (readonly [rest: string, subjects: readonly Subject[]])[] = [
  [`${CSV} LOCATION '${OSS}'`, ["store", "handler", "location", "oss", "noRole"]],
  [`${CSV} LOCATION ' '`, ["store", "handler", "location", "noLocation", "oss", "noRole"]],
  [CSV, ["store", "handler", "noLocation", "noRole"]],
  [`STORED BY 'com.aliyun.odps.Own' LOCATION '${OSS}'`, ["handler", "unknownHandler", "location", "oss", "noRole"]],
  [
    `STORED BY 'com.aliyun.odps.Own' LOCATION '${OSS}' USING 'own.jar'`,
    ["handler", "unknownHandler", "using", "location", "oss", "noRole"],
  ],
  [
    `PARTITIONED BY (d STRING) STORED AS PARQUET LOCATION '${OSS}'`,
    ["store", "noHandler", "format", "clauses", "location", "oss", "noRole"],
  ],
  [
    `ROW FORMAT SERDE 'a.B' STORED AS TEXTFILE LOCATION '${OSS}' TBLPROPERTIES ('a'='b')`,
    ["noHandler", "format", "serdeClass", "tblproperties", "location", "oss", "noRole"],
  ],
  [
    `${CSV} ${PROPERTIES}'acs:ram::1234567890123456:role/r') LOCATION '${OSS}'`,
    ["store", "handler", "serde", "location", "oss"],
  ],
  [
    `${CSV} ${PROPERTIES}'acs:ram::1234567890123456:user/r') LOCATION '${OSS}'`,
    ["store", "handler", "serde", "location", "oss", "roleDefect"],
  ],
  [
    "STORED BY 'com.aliyun.odps.TableStoreStorageHandler' WITH SERDEPROPERTIES ('tablestore.columns.mapping'=':a') " +
      "LOCATION 'tablestore://id:key@i.cn-hangzhou.ots-internal.aliyuncs.com'",
    ["store", "handler", "serde", "mapping", "location", "secret", "tablestore", "noRole"],
  ],
  [
    "STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler' LOCATION 'jdbc:mysql://h/d?password=p' " +
      "TBLPROPERTIES ('odps.federation.jdbc.colmapping'='a:b')",
    ["store", "handler", "tblproperties", "pairs", "location", "secret", "jdbc", "noRole"],
  ],
];

const namesOf = (bits: number): string[] => Object.keys(BITS).filter((name) => (bits & BITS[name as Subject]) !== 0);

describe("what rules can be about", () => {
  for (const [rest, subjects] of CASES) {
    it(rest, () => {
      const [table] = readAllTables(`CREATE EXTERNAL TABLE t (a STRING) ${rest};`);
      assert.deepEqual(namesOf(subjectsOf(table!)), ["table", ...subjects]);
    });
  }
});
