import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TABLESTORE } from "../../server/src/core/catalog/index";
import { keyMeant } from "../../server/src/core/table/properties";
import { textOf } from "../../server/src/core/text/span";
import { tableOf } from "./statement";

const CLASS = "com.aliyun.odps.TableStoreStorageHandler";

const DDL = `-- a comment
CREATE EXTERNAL TABLE IF NOT EXISTS proj.\`my tab\` (
  vid BIGINT COMMENT 'key', -- another
  \`Speed\` DOUBLE
)
STORED BY '${CLASS}'
WITH SERDEPROPERTIES (
  'tablestore.columns.mapping' = ':vid, speed',
  "tablestore.table.name" = "track",
  'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/r'
)
LOCATION 'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com'
USING 'a.jar'
TBLPROPERTIES ('comment' = 'x'); -- behind
`;

describe("a table", () => {
  const table = tableOf(DDL);
  const at = (span: { start: number; end: number } | undefined): string | undefined => span && textOf(DDL, span);

  it("has its names and places", () => {
    assert.equal(table.name, "proj.my tab");
    assert.equal(at(table.nameSpan), "proj.`my tab`");
    assert.equal(at(table.head), "CREATE EXTERNAL TABLE IF NOT EXISTS");
    assert.ok(at(table.span)!.startsWith("CREATE") && at(table.span)!.endsWith("('comment' = 'x');"));
    assert.deepEqual(
      table.columns.map(({ name, type }) => [name, type?.name]),
      [
        ["vid", "BIGINT"],
        ["Speed", "DOUBLE"],
      ],
    );
    assert.deepEqual(
      table.columns.map(({ nameSpan }) => at(nameSpan)),
      ["vid", "`Speed`"],
    );
    assert.equal(table.damaged, false);
  });

  it("has its clauses", () => {
    assert.equal(table.handler?.record, TABLESTORE);
    assert.equal(at(table.handler?.span), CLASS);
    assert.equal(at(table.serde?.keyword), "SERDEPROPERTIES");
    assert.ok(DDL.slice(table.serde?.insertAt).startsWith("\n)"));
    assert.equal(at(table.tblproperties?.keyword), "TBLPROPERTIES");
    assert.equal(at(table.using?.clause), "USING 'a.jar'");
    assert.equal(table.role?.value?.value, "acs:ram::1234567890123456:role/r");
    assert.deepEqual(
      table.mapping?.entries.map(({ text }) => text),
      [":vid", "speed"],
    );
    assert.equal(table.location?.tablestore?.instance.text, "cap1");
  });

  it("has nothing that is not there", () => {
    const bare = tableOf("CREATE EXTERNAL TABLE;");
    assert.deepEqual(
      [bare.name, bare.columns, bare.handler, bare.serde, bare.location],
      ["", [], undefined, undefined, undefined],
    );
  });
});

/** A statement behind its columns, and the store that it is read as. */
const STORES: readonly (readonly [clauses: string, record: boolean, meant: boolean])[] = [
  [`STORED BY '${CLASS}'`, true, false],
  [`STORED BY '${CLASS.toLowerCase()}'`, false, true],
  ["STORED BY 'com.example.X' LOCATION 'tablestore://x'", false, true],
  ["STORED BY 'com.example.X' WITH SERDEPROPERTIES ('tablestore.table.name' = 'x')", false, true],
  ["STORED BY 'com.example.X' WITH SERDEPROPERTIES ('tablestore.table.name' = 'x') LOCATION '${x}'", false, true],
  ["STORED BY 'com.example.X' WITH SERDEPROPERTIES ('tablestore.table.name' = 'x') LOCATION 'oss://x'", false, false],
  ["STORED BY 'com.aliyun.odps.CsvStorageHandler' LOCATION 'oss://x'", false, false],
];

describe("the storage handler", () => {
  for (const [clauses, record, meant] of STORES) {
    it(clauses, () => {
      const { handler } = tableOf(`CREATE EXTERNAL TABLE t (a BIGINT) ${clauses};`);
      assert.deepEqual([handler?.record === TABLESTORE, handler?.meant === TABLESTORE], [record, meant]);
    });
  }
});

const KEYS: readonly (readonly [written: string, meant: string | undefined])[] = [
  ["tablestore.columns.mapping", "tablestore.columns.mapping"],
  ["tablestore.column.mapping", "tablestore.columns.mapping"],
  ["tablestore.colums.maping", "tablestore.columns.mapping"],
  ["tablestore_columns_mapping", "tablestore.columns.mapping"],
  ["TABLESTORE.COLUMNS.MAPPING ", "tablestore.columns.mapping"],
  ["columns.mapping", "tablestore.columns.mapping"],
  ["ots.columns.mapping", "tablestore.columns.mapping"],
  ["tablestore.mapping", "tablestore.columns.mapping"],
  ["tablestore.table", "tablestore.table.name"],
  ["tablestore.tablename", "tablestore.table.name"],
  ["odps.properties.roleArn", "odps.properties.rolearn"],
  ["odps.role.arn", "odps.properties.rolearn"],
  ["role_arn", "odps.properties.rolearn"],
  ["tablestore.endpoint", undefined],
  ["odps.text.option.delimiter", undefined],
  ["delimiter", undefined],
  ["", undefined],
];

describe("a key of Tablestore's", () => {
  for (const [written, meant] of KEYS)
    it(`'${written}' is ${meant}`, () => assert.equal(keyMeant(written, TABLESTORE), meant));
});

it("knows the role's key whatever the handler is", () => {
  assert.equal(keyMeant("odps.properties.rolArn", undefined), "odps.properties.rolearn");
  assert.equal(keyMeant("tablestore.table.name", undefined), undefined);
  const csv = tableOf(`CREATE EXTERNAL TABLE t (a BIGINT) STORED BY 'com.aliyun.odps.CsvStorageHandler'
    WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'x');`);
  assert.equal(csv.role?.value?.value, "x");
});

it("takes a strange key for the one that is missing", () => {
  const table = tableOf(`CREATE EXTERNAL TABLE t (a BIGINT) STORED BY '${CLASS}'
    WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':a', 'tablestore.target' = 'x', 'other' = 'y');`);
  assert.deepEqual(
    table.serde?.properties.map(({ meant }) => meant),
    ["tablestore.columns.mapping", "tablestore.table.name", undefined],
  );
});

const DAMAGED: readonly (readonly [statement: string, damaged: boolean])[] = [
  [`CREATE EXTERNAL TABLE t (a BIGINT) STORED BY '${CLASS}' WITH SERDEPROPERTIES ('k' = 'v' 'l' = 'w');`, false],
  [`CREATE EXTERNAL TABLE t (a BIGINT) STORED BY '${CLASS}' WITH SERDEPROPERTIES ('k' = );`, true],
  [`CREATE EXTERNAL TABLE t (a BIGINT, ...) STORED BY '${CLASS}';`, true],
  [`CREATE EXTERNAL TABLE t (a BIGINT STORED BY '${CLASS}';`, true],
  [`CREATE EXTERNAL TABLE t (a BIGINT) STORED BY '${CLASS}' /* LOCATION 'x'`, true],
  [`CREATE EXTERNAL TABLE t (a BIGINT) STORED BY '${CLASS}' // LOCATION 'x'`, false],
];

describe("damage", () => {
  for (const [statement, damaged] of DAMAGED) it(statement, () => assert.equal(tableOf(statement).damaged, damaged));
});
