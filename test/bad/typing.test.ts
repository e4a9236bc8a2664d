import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/core/index";

/* A line is typed, letter by letter, into a statement that is right: of its syntax no more than one thing is said at any time. */
const STATEMENT = `CREATE EXTERNAL TABLE track (
  vid BIGINT,
<column>  speed DOUBLE
)
<clause>STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
  'tablestore.columns.mapping' = ':vid, speed',
<property>  'tablestore.table.name' = 'track',
  'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/fleet-reader'<last property>
)
LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com'<last clause>;
`;

const TYPED: readonly (readonly [string, string])[] = [
  ["column", "  altitude DOUBLE COMMENT 'how high',\n"],
  ["clause", "COMMENT 'where they are'\n"],
  ["property", "  'tablestore.read.mode' = 'permissive',\n"],
  ["last property", ",\n  'tablestore.read.mode' = 'permissive'"],
  ["last clause", "\nLIFECYCLE 30"],
];

const syntaxOf = (sql: string): string[] =>
  check(sql).flatMap(({ code, at }) => (code.startsWith("syntax-") ? [`${code} ${sql.slice(at.start, at.end)}`] : []));

describe("a line that is being typed", () => {
  for (const [place, line] of TYPED) {
    it(`a ${place}`, () => {
      const end = line.endsWith("\n") ? "\n" : "";
      for (let length = 0; length <= line.length; length++) {
        const typed = line.slice(0, length);
        const written = length > 0 && !typed.endsWith("\n") ? typed + end : typed;
        const sql = STATEMENT.replace(`<${place}>`, written).replace(/<[a-z ]+>/g, "");
        const found = syntaxOf(sql);
        assert.ok(found.length <= 1, `${JSON.stringify(typed)}: ${found.join("; ")}`);
        if (length === 0 || typed === line) assert.deepEqual(found, []);
      }
    });
  }
});
