import assert from "node:assert/strict";
import { test } from "node:test";
import {
  evaluate,
  type PolicyReport,
  policies,
  printJson,
  type RamDocument,
  readTables,
  type TableSource,
} from "../../server/src/core/index";

const DATA_ACCOUNT = "1234567890123456";
const MAXCOMPUTE_ACCOUNT = "5678901234567890";

/** The statement of the page "Cross-account authorization" in its shape, with names of our own. */
const ddl = (account: string): string => `-- the tracks of all vehicles
CREATE EXTERNAL TABLE ads_track_external
(
car bigint,
seen bigint,
north double,
east double
)
STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
WITH SERDEPROPERTIES (
'tablestore.columns.mapping'=':car, :seen, north, east',
'tablestore.table.name'='Vehicle_Track',
'odps.properties.rolearn'='acs:ram::${account}:role/aliyunodpsroleforotheruser'
)
LOCATION 'tablestore://Fleet1.cn-hangzhou.ots-internal.aliyuncs.com'
USING 'odps-udf-example.jar'`;

/** What the page attaches to the role: all of the instance. */
const PAGE_POLICY: RamDocument = {
  Statement: [
    {
      Effect: "Allow",
      Action: "ots:*",
      Resource: [
        `acs:ots:cn-hangzhou:${DATA_ACCOUNT}:instance/fleet1`,
        `acs:ots:cn-hangzhou:${DATA_ACCOUNT}:instance/fleet1/table/*`,
      ],
      Condition: {},
    },
  ],
};

/** What a SELECT and an INSERT need of Tablestore. Source: the default policy of AliyunODPSDefaultRole. */
const SELECT = ["DescribeTable", "GetRow", "GetRange", "BatchGetRow", "ComputeSplitPointsBySize"];
const INSERT = ["DescribeTable", "PutRow", "UpdateRow", "DeleteRow", "BatchWriteRow"];

const sources = (text: string): TableSource[] =>
  readTables(text).map((table) => ({ table, path: "page.sql", line: 1 }));

const report = (account: string, access: "read" | "write" | "read-write"): PolicyReport =>
  policies(sources(ddl(account)), { access, maxcomputeAccount: MAXCOMPUTE_ACCOUNT });

const permissions = ({ roles }: PolicyReport) =>
  roles.flatMap(({ permissionPolicies }) => permissionPolicies.map(({ document }) => document));

test("the trust policy is the page's", () => {
  assert.deepEqual(report(DATA_ACCOUNT, "read").roles[0]?.trustPolicy, {
    Statement: [
      {
        Action: "sts:AssumeRole",
        Effect: "Allow",
        Principal: { Service: [`${MAXCOMPUTE_ACCOUNT}@odps.aliyuncs.com`] },
      },
    ],
    Version: "1",
  });
});

const TABLE = `acs:ots:cn-hangzhou:${DATA_ACCOUNT}:instance/fleet1/table/Vehicle_Track`;

for (const [access, needed, others] of [
  ["read", SELECT, INSERT.slice(1)],
  ["write", INSERT, SELECT.slice(1)],
  ["read-write", [...SELECT, ...INSERT], []],
] as const) {
  test(`${access}: what the page's statements need is allowed, and nothing that the page's policy does not`, () => {
    const documents = permissions(report(DATA_ACCOUNT, access));
    for (const action of needed) assert.equal(evaluate(documents, `ots:${action}`, TABLE), "allowed", action);
    for (const action of others) assert.equal(evaluate(documents, `ots:${action}`, TABLE), "implicitly-denied", action);
    for (const { Action, Resource } of documents.flatMap(({ Statement }) => Statement)) {
      for (const action of Action) {
        for (const resource of Resource) assert.equal(evaluate([PAGE_POLICY], action, resource), "allowed", resource);
      }
    }
  });
}

test("with the uid masked as on the page, nothing is invented", () => {
  const { roles, missing } = report("1234567890****", "read");
  assert.deepEqual(roles, []);
  assert.deepEqual(
    missing.map(({ fact }) => fact),
    ["dataAccount"],
  );
});

test("the key of an AccessKey in LOCATION is in no part of the report", () => {
  const text = ddl(DATA_ACCOUNT)
    .replace("tablestore://", "tablestore://LTAIobviouslyfake:NotARealSecret@")
    .replace(/,\n'odps.properties.rolearn'.*/, "");
  const found = policies(sources(text), { access: "read" });
  assert.deepEqual(
    found.missing.map(({ fact }) => fact),
    ["role"],
  );
  assert.match(found.missing[0]!.message, /has an AccessKey in LOCATION/);
  assert.doesNotMatch(printJson(found), /LTAI|NotAReal/);
});

/** Broken statements that still say all that policies need. */
const STILL_READABLE: readonly [name: string, broken: (text: string) => string][] = [
  ["a comma is missing", (text) => text.replace("'Vehicle_Track',", "'Vehicle_Track'")],
  ["the scheme is https", (text) => text.replace("tablestore://", "https://")],
  ["the class is misspelt", (text) => text.replace("TableStoreStorageHandler", "TablestoreStorageHandler")],
  ["STORED BY is missing", (text) => text.replace(/STORED BY '.*'\n/, "")],
  ["a key is misspelt", (text) => text.replace("tablestore.table.name", "tablestore.tablename")],
];

for (const [name, broken] of STILL_READABLE) {
  test(`policies of a broken statement: ${name}`, () => {
    const facts = { access: "read", maxcomputeAccount: MAXCOMPUTE_ACCOUNT } as const;
    assert.deepEqual(policies(sources(broken(ddl(DATA_ACCOUNT))), facts), report(DATA_ACCOUNT, "read"));
  });
}
