import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyEdits, check } from "../../server/src/core/index";

const A = "1234567890123456";

const ddl = (properties: string, location = "'tablestore://cap1.cn-hangzhou.ots-internal.aliyuncs.com'"): string =>
  [
    "CREATE EXTERNAL TABLE track (vid BIGINT, speed DOUBLE)",
    "STORED BY 'com.aliyun.odps.TableStoreStorageHandler'",
    `WITH SERDEPROPERTIES (${properties})`,
    `LOCATION ${location};`,
  ].join("\n");

const NEEDED = "'tablestore.columns.mapping' = ':vid, speed', 'tablestore.table.name' = 'track'";
const roleOf = (literal: string): string => ddl(`${NEEDED}, 'odps.properties.rolearn' = ${literal}`);

const aboutRole = (text: string) => check(text).filter(({ code }) => code.startsWith("role-"));

describe("findings about role ARNs", () => {
  /** A literal as written, the source that is pointed at, and the literal after the fix. */
  const LITERALS: readonly (readonly [literal: string, at: string, fixed: string])[] = [
    [`"acs:ram::${A}:role/etl;"`, ";", `"acs:ram::${A}:role/etl"`],
    [`'acs\\:ram:${A}\\:role/etl'`, ":", `'acs:ram::${A}:role/etl'`],
    [`'acs:ram::${A}:role/etl\\n'`, "\\n", `'acs:ram::${A}:role/etl'`],
    [`'acs:ram::${A}:role\\\\etl'`, "\\\\", `'acs:ram::${A}:role/etl'`],
    [`'acs:ram::${A}:role/etl\\.fig_20220706_arn'`, "\\.fig_20220706_arn", `'acs:ram::${A}:role/etl'`],
    ["''", "''", "'acs:ram::<account-id>:role/<role-name>'"],
  ];

  for (const [literal, at, fixed] of LITERALS) {
    it(`stand at their place in ${literal}`, () => {
      const text = roleOf(literal);
      const [finding, ...others] = check(text);
      assert.ok(finding && others.length === 0);
      assert.equal(text.slice(finding.at.start, finding.at.end), at);
      assert.equal(applyEdits(text, finding.fixes[0]!.edits), roleOf(fixed));
    });
  }

  it("wait until the literal itself is right", () => {
    for (const literal of [`'acs:ram:${A}:role/etl`, `'acs:ram::' '${A}:role/etl'`, "concat('a', 'b')", "etl"]) {
      assert.deepEqual(aboutRole(roleOf(literal)), [], literal);
      assert.notDeepEqual(check(roleOf(literal)), [], literal);
    }
  });

  it("are made of a value without quotes that reads as an ARN", () => {
    assert.deepEqual(
      aboutRole(roleOf(`acs:ram:${A}:role/etl`)).map(({ code }) => code),
      ["role-arn-malformed"],
    );
  });

  it("are one for each value, whatever is wrong with it", () => {
    for (const value of [
      "ACS:ram:*:role//x_y;",
      "acs:ram::*:role/x#.fig_20220706_arn",
      "acs:ram::12:user/****",
      "{x}:y",
    ]) {
      assert.equal(aboutRole(roleOf(`'${value}'`)).length, 1, value);
    }
  });
});

describe("role-missing", () => {
  it("is silent where something else may be said, or where a key stands in for the role", () => {
    const silent = [
      ddl(""),
      ddl(NEEDED, "'tablestore://id:secret@cap1.cn-hangzhou.ots-internal.aliyuncs.com'"),
      ddl(NEEDED, "'<location>'"),
      ddl(`${NEEDED}, 'odps.properties.rolearn' = `),
      ddl("'odps.text.option.delimiter' = ','", "'oss://oss-cn-hangzhou-internal.aliyuncs.com/bucket/track/'").replace(
        "TableStore",
        "Csv",
      ),
      ddl(NEEDED).replace(/^WITH.*\n/m, ""),
    ];
    for (const text of silent) assert.deepEqual(aboutRole(text), [], text);
  });

  it("inserts in the layout of the list", () => {
    const property = "'odps.properties.rolearn' = 'acs:ram::<account-id>:role/<role-name>'";
    for (const separator of [", ", ",\n  ", ",\r\n\t"]) {
      const text = ddl(NEEDED.replace(", 'tablestore.table.name'", `${separator}'tablestore.table.name'`));
      const edits = aboutRole(text)[0]?.fixes[0]?.edits ?? [];
      assert.ok(applyEdits(text, edits).includes(`'track'${separator}${property})`), JSON.stringify(separator));
    }
  });
});
