import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/core/index";

/* One token is left out, typed twice or misspelt, or a literal lacks a quote: that is one defect, so no more than one finding. */
const OSS = "oss://oss-cn-hangzhou-internal.aliyuncs.com/fleet-archive";
const ROLE = "'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/fleet-reader'";

const STATEMENTS: Readonly<Record<string, string>> = {
  "a Tablestore table": `CREATE EXTERNAL TABLE IF NOT EXISTS fleet.track (
  vid BIGINT COMMENT 'vehicle',
  gt BIGINT,
  speed DOUBLE
)
COMMENT 'where they are'
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
  'tablestore.columns.mapping' = ':vid, :gt, speed',
  'tablestore.table.name' = 'track',
  ${ROLE}
)
LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com'
TBLPROPERTIES ('owner' = 'fleet')
LIFECYCLE 30;`,
  "a table of an open format": `CREATE EXTERNAL TABLE trips (
  trip INT,
  fare DECIMAL(10, 2) NOT NULL,
  stops STRUCT<at: STRING, names: ARRAY<STRING>>,
  tags MAP<STRING, STRING>
)
PARTITIONED BY (day STRING COMMENT 'of departure', hour STRING)
ROW FORMAT SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde'
WITH SERDEPROPERTIES (${ROLE})
STORED AS ORC
LOCATION '${OSS}/trips/'
TBLPROPERTIES ('mcfed.orc.compress' = 'SNAPPY');
MSCK REPAIR TABLE trips ADD PARTITIONS;`,
  "delimited text": `CREATE EXTERNAL TABLE notes (line STRING, author STRING)
ROW FORMAT DELIMITED FIELDS TERMINATED BY '||' ESCAPED BY '\\\\' COLLECTION ITEMS TERMINATED BY '##'
MAP KEYS TERMINATED BY '::' LINES TERMINATED BY '@@' NULL DEFINED AS 'none'
STORED AS TEXTFILE
LOCATION '${OSS}/notes/'
USING 'notes.jar';`,
  "a table like another": `CREATE EXTERNAL TABLE copy LIKE fleet.trips STORED AS PARQUET LOCATION '${OSS}/copy/' LIFECYCLE 7;`,
  "a change of properties": `ALTER TABLE track SET SERDEPROPERTIES ('tablestore.table.name' = 'track2', ${ROLE});`,
  "a change of class": `ALTER TABLE trips SET SERDE 'org.apache.hadoop.hive.ql.io.orc.OrcSerde' WITH SERDEPROPERTIES (${ROLE});`,
  "a change of place": `ALTER TABLE fleet.trips PARTITION (day = '20260101') SET LOCATION '${OSS}/trips/20260101/';`,
  "further partitions": `ALTER TABLE fleet.trips ADD IF NOT EXISTS
  PARTITION (day = '20260101', hour = '01') LOCATION '${OSS}/trips/20260101/01/'
  PARTITION (day = '20260101', hour = '02') LOCATION '${OSS}/trips/20260101/02/';`,
  LOAD: `LOAD OVERWRITE TABLE fleet.trips PARTITION (day = '20260101')
FROM LOCATION '${OSS}/in/'
STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES (${ROLE});`,
  UNLOAD: `UNLOAD FROM fleet.trips PARTITION (day = '20260101') INTO
LOCATION '${OSS}/out/'
STORED BY 'com.aliyun.odps.TsvStorageHandler'
WITH SERDEPROPERTIES (${ROLE})
PROPERTIES ('odps.external.data.output.suffix' = 'x1');`,
  "an UNLOAD of a query": `UNLOAD FROM (
  WITH late AS (SELECT vid, max(at) FROM fleet.trips GROUP BY vid) SELECT vid FROM late
)
INTO LOCATION '${OSS}/out/'
STORED AS PARQUET;`,
};

const TOKEN = /'(?:[^'\\]|\\.)*'|\w+|[^\s\w]/g;
const isWord = (token: string): boolean => /^[A-Za-z]{4,}$/.test(token);
const isLiteral = (token: string): boolean => token.length > 4 && token.startsWith("'");

/** What a token becomes by a slip; `undefined` where that one cannot be made of it. */
const SLIPS: Readonly<Record<string, (token: string) => string | undefined>> = {
  "is left out": () => " ",
  "has two letters swapped": (token) =>
    isWord(token) ? token[0]! + token[2]! + token[1]! + token.slice(3) : undefined,
  "lacks its first quote": (token) => (isLiteral(token) ? token.slice(1) : undefined),
  "lacks its last quote": (token) => (isLiteral(token) ? token.slice(0, -1) : undefined),
  "lacks its quotes": (token) => (isLiteral(token) ? token.slice(1, -1) : undefined),
  "has back-quotes": (token) => (isLiteral(token) ? token.replaceAll("'", "`") : undefined),
};

const strong = (sql: string): string[] =>
  check(sql)
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ code, at }) => `${code} ${sql.slice(at.start, at.end)}`);

for (const [name, sql] of Object.entries(STATEMENTS)) {
  describe(`says once what one slip made wrong: ${name}`, () => {
    it("which is right without it", () => assert.deepEqual(strong(sql), []));
    for (const [slip, of] of Object.entries(SLIPS)) {
      it(`where a token ${slip}`, () => {
        for (const { 0: token, index } of sql.matchAll(TOKEN)) {
          const written = of(token);
          if (written === undefined) continue;
          const text = sql.slice(0, index) + written + sql.slice(index + token.length);
          assert.ok(strong(text).length <= 1, `${token} -> ${written}\n${strong(text).join("\n")}`);
        }
      });
    }
  });
}
