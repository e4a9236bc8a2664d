import assert from "node:assert/strict";
import { test } from "node:test";
import { type Fact, type PolicyFacts, policies } from "../../server/src/core/index";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT, roleArn, source, type TableParts } from "./external-table";

interface Case {
  readonly name: string;
  readonly table: TableParts;
  readonly missing: readonly [fact: Fact, message: RegExp][];
  /** How many roles and permission policies are written all the same. */
  readonly written: readonly [roles: number, permissionPolicies: number];
}

const CASES: readonly Case[] = [
  { name: "nothing", table: {}, missing: [], written: [1, 1] },
  {
    name: "no role",
    table: { role: undefined },
    missing: [["role", /^track names no RAM role: write acs:/]],
    written: [0, 0],
  },
  { name: "an empty role", table: { role: " " }, missing: [["role", /names no RAM role/]], written: [0, 0] },
  {
    name: "a key in LOCATION",
    table: { role: undefined, secret: true },
    missing: [["role", /AccessKey in LOCATION/]],
    written: [0, 0],
  },
  {
    name: "a placeholder",
    table: { role: "<ram_arn>" },
    missing: [["role", /still to be filled in/]],
    written: [0, 0],
  },
  {
    name: "a broken ARN",
    table: { role: `acs:ram:${DATA_ACCOUNT}:role/x` },
    missing: [["role", /is not the ARN of a RAM role/]],
    written: [0, 0],
  },
  {
    name: "the ARN of a user",
    table: { role: `acs:ram::${DATA_ACCOUNT}:user/x` },
    missing: [["role", /is not the ARN of a RAM role/]],
    written: [0, 0],
  },
  {
    name: "the tail of a picture",
    table: { role: roleArn(DATA_ACCOUNT, "aliyunodpsroleforotheruser.fig_20220706_arn") },
    missing: [["role", /is not the ARN of a RAM role/]],
    written: [0, 0],
  },
  {
    name: "a masked account",
    table: { role: roleArn("1234567890****") },
    missing: [["dataAccount", /lacks the account/]],
    written: [0, 0],
  },
  {
    name: "an account of xs",
    table: { role: roleArn("xxxxx") },
    missing: [["dataAccount", /lacks the account/]],
    written: [0, 0],
  },
  { name: "any account", table: { role: roleArn("*") }, missing: [["dataAccount", /digits only/]], written: [0, 0] },
  {
    name: "a masked account and name",
    table: { role: roleArn("****", "<role>") },
    missing: [
      ["role", /still to be filled in/],
      ["dataAccount", /lacks the account/],
    ],
    written: [0, 0],
  },
  {
    name: "no LOCATION",
    table: { location: false },
    missing: [
      ["instance", /^The Tablestore instance of track is not known: name it in LOCATION, tablestore:/],
      ["region", /^The region of track is not known/],
    ],
    written: [1, 0],
  },
  { name: "no instance", table: { instance: "" }, missing: [["instance", /instance/]], written: [1, 0] },
  { name: "a masked instance", table: { instance: "cap****" }, missing: [["instance", /instance/]], written: [1, 0] },
  { name: "an instance of xs", table: { instance: "xxxxx" }, missing: [["instance", /instance/]], written: [1, 0] },
  {
    name: "a wildcard for an instance",
    table: { instance: "c?p" },
    missing: [["instance", /instance/]],
    written: [1, 0],
  },
  { name: "a variable region", table: { region: "$" + "{region}" }, missing: [["region", /region/]], written: [1, 0] },
  {
    name: "no table name",
    table: { tableNames: [] },
    missing: [["tableName", /'tablestore.table.name'/]],
    written: [1, 0],
  },
  { name: "two table names", table: { tableNames: ["a", "b"] }, missing: [["tableName", /table/]], written: [1, 0] },
  { name: "the same name twice", table: { tableNames: ["a", "a"] }, missing: [], written: [1, 1] },
  { name: "a table name of xs", table: { tableNames: ["xxxx"] }, missing: [["tableName", /table/]], written: [1, 0] },
  { name: "a wildcard for a table", table: { tableNames: ["t*"] }, missing: [["tableName", /table/]], written: [1, 0] },
  { name: "a path for a table", table: { tableNames: ["a/b"] }, missing: [["tableName", /table/]], written: [1, 0] },
  {
    name: "no name of the external table",
    table: { name: "", tableNames: [] },
    missing: [["tableName", /of the table without a name/]],
    written: [1, 0],
  },
];

const READ: PolicyFacts = { access: "read", maxcomputeAccount: MAXCOMPUTE_ACCOUNT };

for (const { name, table, missing, written } of CASES) {
  test(`missing: ${name}`, () => {
    const report = policies([source(table, "dir/a.sql", 4)], READ);
    assert.deepEqual(
      report.missing.map(({ fact, path, line }) => [fact, path, line]),
      missing.map(([fact]) => [fact, "dir/a.sql", 4]),
    );
    for (const [index, [, message]] of missing.entries()) assert.match(report.missing[index]!.message, message);
    const permissionPolicies = report.roles.flatMap((role) => role.permissionPolicies);
    assert.deepEqual([report.roles.length, permissionPolicies.length], written);
  });
}

const ACCOUNTS: readonly [name: string, maxcomputeAccount: string | undefined, message: RegExp][] = [
  ["not given", undefined, /^No statement says which account owns the MaxCompute project: give its uid with --/],
  ["masked", "5678901234****", /digits only/],
  ["empty", "", /digits only/],
  ["with blanks", ` ${MAXCOMPUTE_ACCOUNT}`, /digits only/],
];

for (const [name, maxcomputeAccount, message] of ACCOUNTS) {
  test(`the MaxCompute account is ${name}: said once, permissions are written, trust is not`, () => {
    const sources = [source({}, "b.sql", 1), source({ tableNames: ["other"] }, "a.sql", 2)];
    const report = policies(sources, { access: "read", ...(maxcomputeAccount !== undefined && { maxcomputeAccount }) });
    assert.deepEqual(
      report.missing.map(({ fact, path, line }) => [fact, path, line]),
      [["maxcomputeAccount", "a.sql", 2]],
    );
    assert.match(report.missing[0]!.message, message);
    const [role] = report.roles;
    assert.equal(role?.permissionPolicies.length, 1);
    assert.equal(role && "trustPolicy" in role, false);
  });
}

test("what is known of a role's other tables is written", () => {
  const report = policies([source({ tableNames: ["a"] }, "a.sql", 0), source({ tableNames: [] }, "a.sql", 9)], READ);
  assert.equal(report.missing.length, 1);
  const [role] = report.roles;
  assert.equal(role?.tables.length, 2);
  assert.deepEqual(role?.permissionPolicies[0]?.document.Statement[1]?.Resource, [
    `acs:ots:cn-hangzhou:${DATA_ACCOUNT}:instance/cap1/table/a`,
  ]);
});
