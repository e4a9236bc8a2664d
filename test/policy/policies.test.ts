import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type PolicyFacts, policies, printJson, type TableSource } from "../../server/src/core/index";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT, roleArn, source, type TableParts } from "./external-table";

const READ: PolicyFacts = { access: "read", maxcomputeAccount: MAXCOMPUTE_ACCOUNT };

test("a table gives the trust policy and the permission policy of its role, as the contract has them", () => {
  const report = policies(
    [source({ role: roleArn(DATA_ACCOUNT, "aliyunodpsroleforotheruser"), instance: "Cap1" })],
    READ,
  );
  assert.equal(
    printJson(report),
    printJson({
      version: 1,
      roles: [
        {
          roleArn: `acs:ram::${DATA_ACCOUNT}:role/aliyunodpsroleforotheruser`,
          account: DATA_ACCOUNT,
          roleName: "AliyunODPSRoleForOtherUser",
          trustPolicy: {
            Statement: [
              {
                Action: "sts:AssumeRole",
                Effect: "Allow",
                Principal: { Service: [`${MAXCOMPUTE_ACCOUNT}@odps.aliyuncs.com`] },
              },
            ],
            Version: "1",
          },
          permissionPolicies: [
            {
              name: "AliyunODPSRoleForOtherUser-ots",
              document: {
                Version: "1",
                Statement: [
                  {
                    Effect: "Allow",
                    Action: ["ots:ListTable"],
                    Resource: [
                      `acs:ots:cn-hangzhou:${DATA_ACCOUNT}:instance/cap1`,
                      `acs:ots:cn-hangzhou:${DATA_ACCOUNT}:instance/cap1/table/*`,
                    ],
                  },
                  {
                    Effect: "Allow",
                    Action: [
                      "ots:DescribeTable",
                      "ots:GetRow",
                      "ots:GetRange",
                      "ots:BatchGetRow",
                      "ots:ComputeSplitPointsBySize",
                    ],
                    Resource: [`acs:ots:cn-hangzhou:${DATA_ACCOUNT}:instance/cap1/table/vehicle_track`],
                  },
                ],
              },
            },
          ],
          tables: [{ name: "track", path: "a.sql", line: 0, access: "read" }],
        },
      ],
      missing: [],
    }),
  );
});

const actions = (access: PolicyFacts["access"]): string[] =>
  policies([source()], { ...READ, access }).roles.flatMap(({ permissionPolicies }) =>
    permissionPolicies.flatMap(({ document }) => document.Statement.flatMap(({ Action }) => Action)),
  );

test("each access has its actions, in the documented order", () => {
  const reading = ["DescribeTable", "GetRow", "GetRange", "BatchGetRow", "ComputeSplitPointsBySize"];
  const writing = ["PutRow", "UpdateRow", "DeleteRow", "BatchWriteRow"];
  const named = (names: readonly string[]) => names.map((name) => `ots:${name}`);
  assert.deepEqual(actions("read"), named(["ListTable", ...reading]));
  assert.deepEqual(actions("write"), named(["ListTable", "DescribeTable", ...writing]));
  assert.deepEqual(actions("read-write"), named(["ListTable", ...reading, ...writing]));
});

const principals = (maxcomputeAccount: string): string[] =>
  policies([source()], { access: "read", maxcomputeAccount }).roles.flatMap(
    ({ trustPolicy }) => trustPolicy?.Statement.flatMap(({ Principal }) => Principal.Service) ?? [],
  );

test("in one account the service is trusted, across accounts the service of the other one", () => {
  assert.deepEqual(principals(DATA_ACCOUNT), ["odps.aliyuncs.com"]);
  assert.deepEqual(principals(MAXCOMPUTE_ACCOUNT), [`${MAXCOMPUTE_ACCOUNT}@odps.aliyuncs.com`]);
});

test("tables of one role are taken together, whatever the case of its name", () => {
  const { roles } = policies(
    [
      source({ role: roleArn(DATA_ACCOUNT, "track-reader"), tableNames: ["b"] }, "b.sql", 3),
      source({ role: roleArn(DATA_ACCOUNT, "Track-Reader"), tableNames: ["a"] }, "a.sql", 7),
      source({ role: roleArn(DATA_ACCOUNT, "TRACK-READER"), tableNames: ["a"] }, "a.sql", 2),
      source({ role: roleArn(MAXCOMPUTE_ACCOUNT, "track-reader") }, "a.sql", 9),
    ],
    READ,
  );
  assert.deepEqual(
    roles.map(({ account, tables }) => [account, tables.map(({ path, line }) => `${path}:${line}`)]),
    [
      [DATA_ACCOUNT, ["a.sql:2", "a.sql:7", "b.sql:3"]],
      [MAXCOMPUTE_ACCOUNT, ["a.sql:9"]],
    ],
  );
  assert.deepEqual(roles[0]?.permissionPolicies[0]?.document.Statement[1]?.Resource, [
    `acs:ots:cn-hangzhou:${DATA_ACCOUNT}:instance/cap1/table/a`,
    `acs:ots:cn-hangzhou:${DATA_ACCOUNT}:instance/cap1/table/b`,
  ]);
});

test("names of policies are valid for RAM, and differ where the names of the roles do", () => {
  const names = ["track-reader", "track.reader", "track_reader", "track@reader", "y".repeat(64)];
  const sources = names.map((name) => source({ role: roleArn(DATA_ACCOUNT, name) }));
  const found = policies(sources, READ).roles.flatMap(({ permissionPolicies }) =>
    permissionPolicies.map(({ name }) => name),
  );
  assert.equal(new Set(found).size, names.length);
  for (const name of found) assert.match(name, /^[A-Za-z0-9-]{1,128}$/);
});

test("a role with more tables than a document holds has several", () => {
  const tableNames = Array.from({ length: 200 }, (_, index) => `table_with_quite_a_long_name_${index}`);
  const { permissionPolicies } = policies(
    tableNames.map((tableName) => source({ tableNames: [tableName] })),
    READ,
  ).roles[0]!;
  assert.ok(permissionPolicies.length > 1);
  assert.equal(new Set(permissionPolicies.map(({ name }) => name)).size, permissionPolicies.length);
  for (const { document } of permissionPolicies) assert.ok(printJson(document).length <= 6144);
  const resources = permissionPolicies.flatMap(({ document }) => document.Statement[1]?.Resource ?? []);
  assert.deepEqual(resources.map((arn) => arn.split("/").at(-1)).sort(), [...tableNames].sort());
});

test("where the class is of files and the location of Tablestore, nothing is derived; without a class, the location tells", () => {
  assert.deepEqual(policies([source({ handler: "other", role: undefined })], { access: "read" }), {
    version: 1,
    roles: [],
    missing: [],
  });
  assert.equal(policies([source({ handler: "none" })], READ).roles.length, 1);
});

const parts = fc.record({
  name: fc.constantFrom("a", "b", ""),
  instance: fc.constantFrom("cap1", "Cap1", "cap2", "****", ""),
  region: fc.constantFrom("cn-hangzhou", "cn-shanghai", "$" + "{region}"),
  tableNames: fc.constantFrom(["x"], ["y"], ["x", "y"], ["xxxxx"], []),
  role: fc.constantFrom(roleArn(), roleArn(DATA_ACCOUNT, "Track-Reader"), roleArn("1234****"), roleArn("*"), "", "x"),
  secret: fc.boolean(),
  handler: fc.constantFrom("tablestore", "other", "none"),
} satisfies { [Part in keyof TableParts]: fc.Arbitrary<TableParts[Part]> });

const sources = fc.array(
  fc.tuple(parts, fc.constantFrom("a.sql", "b.sql"), fc.nat(3)).map(([table, path, line]) => source(table, path, line)),
  { maxLength: 8 },
);

test("the same tables give the same bytes, whatever their order", () => {
  const shuffled = sources.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  const print = (list: readonly TableSource[]) => printJson(policies(list, { access: "read-write" }));
  fc.assert(
    fc.property(shuffled, ([list, otherwise]) => assert.equal(print(list), print(otherwise))),
    { seed: 1 },
  );
});

test("nothing that is unknown gets into a document", () => {
  fc.assert(
    fc.property(sources, (list) => {
      const { roles } = policies(list, READ);
      const documents = printJson(
        roles.map(({ trustPolicy, permissionPolicies }) => [trustPolicy, permissionPolicies]),
      );
      assert.doesNotMatch(documents.replaceAll("/table/*", ""), /[*$?]|xxx|undefined|::|\/"/);
    }),
    { seed: 1 },
  );
});
