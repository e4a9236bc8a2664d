import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  CSV,
  classMeant,
  HANDLERS,
  HIVE_TABLESTORE_CLASS,
  handlerMeant,
  handlerOf,
  INSTANCE_NAME,
  isKnownClass,
  MANAGEMENT_HOST,
  SOURCES,
  schemeOf,
  TABLESTORE,
  TABLESTORE_REGIONS,
  TSV,
} from "../../server/src/core/catalog/index";

const RESOURCES = /^(?:instance\/\{instance\}(\/table\/(\*|\{table\}))?|\{bucket\}(\/\{directory\}\/\*)?)$/;

describe("every record of the catalogue", () => {
  for (const { className, properties, types, instead, access, page, location } of HANDLERS) {
    it(className, () => {
      const keys = properties.map(({ key }) => key);
      assert.deepEqual(keys, [...new Set(keys)], "no key stands twice");
      const ddlTypes = types.map(({ ddl }) => ddl);
      assert.deepEqual(ddlTypes, [...new Set(ddlTypes)], "no type stands twice");
      for (const [type, better] of Object.entries(instead)) {
        assert.ok(!ddlTypes.includes(type) && ddlTypes.includes(better), `${type} -> ${better}`);
      }
      for (const { expected, about } of properties) assert.ok(expected && about);
      for (const { action, resources } of access ? [...access.read, ...access.write] : []) {
        assert.ok(action.startsWith(`${access?.service}:`), action);
        for (const resource of resources) assert.match(resource, RESOURCES);
      }
      for (const source of [page, access?.source ?? page]) assert.ok(source.startsWith("https://"));
      assert.ok(location.optional || location.example.startsWith(`${location.scheme}:`));
    });
  }
});

type Values = readonly (readonly [key: string, right: readonly string[], wrong: readonly string[]])[];

const TABLESTORE_VALUES: Values = [
  ["tablestore.columns.mapping", [":a", ":a, b"], ["", "  "]],
  ["tablestore.table.name", ["t", "_t1", "T".repeat(255)], ["", "1t", "a-b", "a b", "表", "T".repeat(256)]],
  ["odps.properties.rolearn", ["", "anything: the role's own rules look into it"], []],
  ["tablestore.read.mode", ["permissive", "PERMISSIVE", "failFast"], ["", "permisive"]],
  ["tablestore.corrupt.column", ["broken"], [""]],
  ["tablestore.timestamp.ticks.unit", ["ms"], [""]],
];

const SWITCH: readonly [readonly string[], readonly string[]] = [
  ["true", "false", "True", "FALSE"],
  ["", "yes", "1", " true"],
];

const CSV_VALUES: Values = [
  ["odps.properties.rolearn", [""], []],
  ["odps.text.option.delimiter", [",", "|", "\t", " ", "\u0001", "；", "\\|", "\\u0001", "😀"], ["", "||", "tab"]],
  ["odps.text.option.header.lines.count", ["0", "1", "12"], ["", "-1", "one", "true", "1.5"]],
  ["odps.text.option.null.indicator", ["", "NULL", "\\N"], []],
  ["odps.text.option.ignore.empty.lines", ...SWITCH],
  ["odps.text.option.encoding", ["UTF-8", "utf8", "GBK", "utf-16LE", "US-ASCII"], ["", "UFT-8", "latin1"]],
  ["odps.text.option.use.quote", ...SWITCH],
  ["odps.text.option.gzip.input.enabled", ...SWITCH],
  ["odps.text.option.gzip.output.enabled", ...SWITCH],
  ["odps.sql.text.option.flush.header", ...SWITCH],
  ["odps.sql.text.schema.mismatch.mode", ["error", "truncate", "IGNORE"], ["", "trunc", "skip"]],
];

for (const [handler, values] of [
  [TABLESTORE, TABLESTORE_VALUES],
  [CSV, CSV_VALUES],
  [TSV, CSV_VALUES],
] as const) {
  describe(`the values of properties of ${handler.title}`, () => {
    it("cover every key", () => {
      assert.deepEqual(values.map(([key]) => key).sort(), handler.properties.map(({ key }) => key).sort());
    });
    for (const [key, right, wrong] of values) {
      const { value } = handler.properties.find((property) => property.key === key)!;
      for (const text of right) it(`${key} = '${text.slice(0, 20)}'`, () => assert.ok(value.test(text)));
      for (const text of wrong) it(`${key} <> '${text.slice(0, 20)}'`, () => assert.ok(!value.test(text)));
    }
  });
}

/** A class as written, and the documented class that it is meant to be. */
const MEANT: readonly (readonly [written: string, meant: string | undefined])[] = [
  ["com.aliyun.odps.TableStoreStorageHander", TABLESTORE.className],
  ["com.aliyun.odps.tablestorestoragehandler", TABLESTORE.className],
  [" com.aliyun.odps.TableStoreStorageHandler ", TABLESTORE.className],
  ["com.aliyun.odps. TableStoreStorageHandler", TABLESTORE.className],
  ["com.aliyun.odsp.TabelStoreStorageHandler", TABLESTORE.className],
  ["TableStoreStorageHandler", TABLESTORE.className],
  [HIVE_TABLESTORE_CLASS, TABLESTORE.className],
  ["com.aliyun.odps.CsvStorageHander", CSV.className],
  ["com.aliyun.odps.csvstoragehandler", CSV.className],
  ["com.aliyun.odp.CsvStorageHandler", CSV.className],
  ["CsvStorageHandler", CSV.className],
  ["TsvStorageHandler", TSV.className],
  ["com.aliyun.odps.TSVStorageHandler", TSV.className],
  ["com.aliyun.odps.udf.example.CsvStorageHandler", undefined],
  ["com.aliyun.odps.jdbc.JDBCStorageHandler", "com.aliyun.odps.jdbc.JdbcStorageHandler"],
  ["com.aliyun.odps.XmlStorageHandler", undefined],
  ["com.aliyun.odps.TextStorageHandler", undefined],
  ["com.aliyun.odps.udf.example.text.TextStorageHandler", undefined],
  ["com.example.CsvStorageHandler", undefined],
  ["org.apache.hive.storage.jdbc.JdbcStorageHandler", undefined],
  ["", undefined],
];

describe("a class that the catalogue lacks", () => {
  for (const [written, meant] of MEANT) {
    it(`'${written}' is meant as ${meant}`, () => {
      assert.equal(isKnownClass(written), false);
      assert.equal(classMeant(written), meant);
      const isRecord = HANDLERS.some(({ className }) => className === meant);
      assert.equal(handlerMeant(written)?.className, isRecord ? meant : undefined);
    });
  }
});

it("has no other meaning for a class that it knows", () => {
  for (const { className } of HANDLERS) assert.equal(classMeant(className), undefined);
  assert.equal(handlerOf(TABLESTORE.className), TABLESTORE);
  assert.equal(classMeant(TABLESTORE.className), undefined);
  assert.deepEqual(["com.aliyun.odps.jdbc.JdbcStorageHandler", CSV.className, "com.example.X"].map(schemeOf), [
    "jdbc",
    "oss",
    undefined,
  ]);
});

it("knows regions that are open and regions that are not", () => {
  for (const [id, region] of TABLESTORE_REGIONS) assert.equal(region.id, id);
  assert.equal(TABLESTORE_REGIONS.get("cn-hangzhou")?.closed, false);
  assert.equal(TABLESTORE_REGIONS.get("ap-south-1")?.closed, true);
});

it("tells instances and management hosts by their names", () => {
  for (const name of ["cap1", "myInstance", "odps-ots-dev", "abc"]) assert.match(name, INSTANCE_NAME);
  for (const name of ["c1", "1cap", "cap-", "cap_1", "a".repeat(17)]) assert.doesNotMatch(name, INSTANCE_NAME);
  assert.match("tablestore.cn-hangzhou.aliyuncs.com", MANAGEMENT_HOST);
  assert.doesNotMatch("tablestore.cn-hangzhou.ots-internal.aliyuncs.com", MANAGEMENT_HOST);
});

it("has its facts from pages of the vendor", () => {
  for (const page of Object.values(SOURCES))
    assert.match(page, /^https:\/\/www\.alibabacloud\.com\/help\/en\/[\w/-]+$/);
});
