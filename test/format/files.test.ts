import assert from "node:assert/strict";
import { test } from "node:test";
import {
  FORMS,
  type PolicyReport,
  policies,
  policyFiles,
  printFiles,
  readPolicySources,
} from "../../server/src/core/index";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT, source } from "../policy/external-table";
import { documentsOf, HOSTILE, SIMPLE, TWO_ACCOUNTS, WITHOUT_ACCOUNT } from "./reports";

const REPORTS = { SIMPLE, TWO_ACCOUNTS, WITHOUT_ACCOUNT, HOSTILE };

const names = (report: PolicyReport, form: (typeof FORMS)[number]) => policyFiles(report, form).map(({ name }) => name);

test("JSON: a file for each document, named after what it is", () => {
  assert.deepEqual(names(SIMPLE, "json"), ["track-reader.ram-trust.json", "track-reader-ots.ram-policy.json"]);
  for (const report of Object.values(REPORTS)) {
    assert.deepEqual(
      policyFiles(report, "json").map(({ text }) => JSON.parse(text)),
      documentsOf(report),
    );
  }
});

test("JSON: roles of one name in two accounts are told apart", () => {
  assert.deepEqual(names(TWO_ACCOUNTS, "json"), [
    `track-reader.${DATA_ACCOUNT}.ram-trust.json`,
    `track-reader-ots.${DATA_ACCOUNT}.ram-policy.json`,
    `track-reader.${MAXCOMPUTE_ACCOUNT}.ram-trust.json`,
    `track-reader-ots.${MAXCOMPUTE_ACCOUNT}.ram-policy.json`,
  ]);
});

for (const form of FORMS) {
  test(`${form}: names are plain, and each of a file of its own, be it where case does not count`, () => {
    for (const report of Object.values(REPORTS)) {
      const found = names(report, form);
      assert.equal(new Set(found.map((name) => name.toLowerCase())).size, found.length);
      for (const name of found) assert.match(name, /^[A-Za-z0-9][\w.@-]+\.(?:json|sh|ps1|tf|yaml)$/);
    }
  });

  test(`${form}: lines end in \\n, the last one too`, () => {
    for (const { text } of Object.values(REPORTS).flatMap((report) => policyFiles(report, form))) {
      assert.match(text, /[^\n]\n$/);
      if (form !== "json") assert.doesNotMatch(text.replace(/'[^']*'/g, ""), /\r/);
    }
  });

  test(`${form}: without a role there is no file`, () => {
    assert.deepEqual(policyFiles({ version: 1, roles: [], missing: SIMPLE.missing }, form), []);
  });
}

for (const form of ["aliyun-cli", "terraform", "ros"] as const) {
  test(`${form}: what is missing is said in a comment, and no account is made up`, () => {
    const report = policies([source(), source({ name: "open", tableNames: [] }, "b.sql", 6)], { access: "read" });
    const text = printFiles(report, form);
    for (const { path, line, message } of report.missing)
      assert.ok(text.includes(`# Missing: ${path}:${line + 1}: ${message}\n`));
    assert.ok(text.includes("# The role itself is not made here"));
    assert.doesNotMatch(text, /AssumeRole|odps\.aliyuncs/);
    assert.deepEqual([...new Set(text.match(/\d{12,}/g))], [DATA_ACCOUNT]);
  });

  test(`${form}: says which tables a role is for, and how they are used`, () => {
    assert.match(printFiles(SIMPLE, form), /^ *# Role track-reader\n *# {3}track \(dir\/a\.sql:5\): read only$/m);
  });
}

test("printed, the scripts are the one for POSIX shells", () => {
  assert.deepEqual(names(SIMPLE, "aliyun-cli"), ["aliyun-ram.sh", "aliyun-ram.ps1"]);
  assert.equal(printFiles(SIMPLE, "aliyun-cli"), policyFiles(SIMPLE, "aliyun-cli")[0]!.text);
});

for (const form of FORMS) {
  test(`${form}: an AccessKey in a LOCATION is in no file`, () => {
    const sql = `CREATE EXTERNAL TABLE t (a STRING) STORED BY 'com.aliyun.odps.CsvStorageHandler'
WITH SERDEPROPERTIES ('odps.properties.rolearn' = 'acs:ram::1234567890123456:role/r')
LOCATION 'oss://FAKEFAKEFAKE:notasecret@oss-cn-hangzhou-internal.aliyuncs.com/bucket/dir/';`;
    const { tables, uses } = readPolicySources("a.sql", sql);
    const report = policies(tables, { access: "infer", uses, maxcomputeAccount: MAXCOMPUTE_ACCOUNT });
    const files = policyFiles(report, form);
    assert.ok(files.length > 0);
    for (const { text } of files) assert.doesNotMatch(text, /FAKEFAKEFAKE|notasecret/);
  });
}
