import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { analyse, patternProblem, readConfig, withPlaceholders } from "../../server/src/core/index";

/* A project file, with the text that its first problem points at and how the message begins; none for a right one. */
const FILES: readonly (readonly [text: string, at?: string, message?: RegExp])[] = [
  ["{}"],
  ['{ "rules": { "role-arn-*": "warning", "mapping-type": "off" }, "maxProblems": 0 }'],
  ['// ours\n{ "placeholders": ["__[A-Z]+__", "\\\\bTODO\\\\b"], /* all */ "$schema": "x", }'],
  ["", "", /^The file is empty/],
  ["\n", "", /^The file is empty/],
  ["{", "", /^Not valid JSON: close brace expected/],
  ['{ "rules": { "mapping-type": "of" } }', '"of"', /^rules\.mapping-type: expected error, warning/],
  [
    '{ "rules": { "mapping-typ": "off" } }',
    '"mapping-typ"',
    /^Unknown rule: mapping-typ\. Did you mean mapping-type\?/,
  ],
  ['{ "rule": {} }', '"rule"', /^Unknown key: rule\. Did you mean rules\?/],
  ['{ "maxProblems": -1 }', "-1", /^maxProblems: expected 0 or more/],
  ['{ "maxProblems": "1" }', '"1"', /^maxProblems: expected/],
  ["[]", "[]", /^the file: expected/],
  ['{ "placeholders": ["ok", "("] }', '"("', /^Not a regular expression/],
  ['{ "placeholders": ["(a+)+$"] }', '"(a+)+$"', /^A repeated group/],
  ['{ "placeholders": ["x*"] }', '"x*"', /^The pattern fits where there is nothing/],
];

describe("a project file", () => {
  for (const [text, at, message] of FILES) {
    it(text, () => {
      const { config, problems } = readConfig(text);
      assert.equal(config === undefined, message !== undefined);
      assert.equal(problems.length > 0, message !== undefined);
      if (!message) return;
      assert.match(problems[0]!.message, message);
      const { start, end } = problems[0]!.at;
      assert.ok(start >= 0 && end <= text.length && start <= end);
      if (at) assert.equal(text.slice(start, end), at);
    });
  }

  it("says one thing of one place", () => {
    for (const text of ["{", '{ "rules": { ', '{ "rules": [']) assert.equal(readConfig(text).problems.length, 1, text);
  });

  it("never throws", () => {
    const whole = '{ "rules": { "a": "off", "b": 1 }, "placeholders": ["x", 1, null], "maxProblems": 1.5, "z": [{}] }';
    for (let length = 0; length <= whole.length; length++) readConfig(whole.slice(0, length));
  });
});

describe("placeholders of one's own", () => {
  const ddl = (location: string): string =>
    `CREATE EXTERNAL TABLE t (a STRING) STORED BY 'com.aliyun.odps.CsvStorageHandler' LOCATION '${location}';`;
  const codes = (text: string, patterns: readonly string[]): string[] =>
    withPlaceholders(patterns, () => analyse(text).findings.map(({ code }) => code));

  it("are unknown, whole or in part", () => {
    assert.deepEqual(codes(ddl("__WHERE__"), []), ["location-scheme"]);
    assert.deepEqual(codes(ddl("__WHERE__"), ["__[A-Z]+__"]), []);
    const part = ddl("oss://oss-cn-hangzhou-internal.aliyuncs.com/__BUCKET__/dir/");
    assert.deepEqual(codes(part, []), ["location-directory"]);
    assert.deepEqual(codes(part, ["__[A-Z]+__"]), []);
  });

  it("may have groups", () => {
    const mapped = `CREATE EXTERNAL TABLE t (a STRING, b STRING) STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES ('tablestore.columns.mapping' = ':a, !B,C!', 'tablestore.table.name' = 't',
'odps.properties.rolearn' = 'acs:ram::1234567890123456:role/reader')
LOCATION 'tablestore://fleet01.cn-hangzhou.ots-internal.aliyuncs.com';`;
    assert.ok(codes(mapped, []).includes("mapping-column-count"));
    assert.deepEqual(codes(mapped, ["!(?<what>([A-Z]),[A-Z])!"]), []);
  });

  it("leave what is known around them checked", () => {
    const wrong = ddl("http://oss-cn-hangzhou-internal.aliyuncs.com/__BUCKET__/dir/");
    assert.deepEqual(codes(wrong, ["__[A-Z]+__"]), ["location-scheme"]);
  });

  it("do not outlast the call", () => {
    codes(ddl("__WHERE__"), ["__[A-Z]+__"]);
    assert.deepEqual(codes(ddl("__WHERE__"), []), ["location-scheme"]);
  });

  it("are refused where they would take forever", () => {
    for (const pattern of ["(a*)*", "(\\w+\\s?)+x", "(a|b+){2,}", "x".repeat(300)])
      assert.ok(patternProblem(pattern), pattern);
    for (const pattern of ["__\\w+__", "(?:dev|prod)_[a-z]+", "[A-Z_]{3,}"])
      assert.equal(patternProblem(pattern), undefined);
  });
});
