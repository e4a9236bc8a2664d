import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Access, evaluate, policies, type RamDocument } from "../../server/src/core/index";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT, source } from "./external-table";

const READ_ACTIONS = ["DescribeTable", "GetRow", "GetRange", "BatchGetRow", "ComputeSplitPointsBySize"];
const WRITE_ACTIONS = ["PutRow", "UpdateRow", "DeleteRow", "BatchWriteRow"];
const OTHER_ACTIONS = ["CreateTable", "UpdateTable", "DeleteTable", "DeleteInstance", "InsertInstance", "*"];

const ALLOWED: Readonly<Record<Access, readonly string[]>> = {
  read: READ_ACTIONS,
  write: ["DescribeTable", ...WRITE_ACTIONS],
  "read-write": [...READ_ACTIONS, ...WRITE_ACTIONS],
};

interface Place {
  readonly region: string;
  readonly account: string;
  readonly instance: string;
  readonly table: string;
}

const arn = ({ region, account, instance, table }: Place): string =>
  `acs:ots:${region}:${account}:instance/${instance}/table/${table}`;

const instanceArn = ({ region, account, instance }: Place): string =>
  `acs:ots:${region}:${account}:instance/${instance}`;

function documents({ region, instance, table }: Place, access: Access): RamDocument[] {
  const sources = [source({ region, instance, tableNames: [table] })];
  const { roles } = policies(sources, { access, maxcomputeAccount: MAXCOMPUTE_ACCOUNT });
  return roles.flatMap(({ permissionPolicies }) => permissionPolicies.map(({ document }) => document));
}

const names = (pattern: RegExp) => fc.stringMatching(pattern);

const place: fc.Arbitrary<Place> = fc.record({
  region: fc.constantFrom("cn-hangzhou", "ap-southeast-1", "cn-hangzhou-finance"),
  account: fc.constant(DATA_ACCOUNT),
  instance: names(/^[a-w][a-w0-9-]{1,13}[a-w0-9]$/),
  table: names(/^[A-Wa-w_][A-Wa-w0-9_]{0,20}$/),
});

const NEIGHBOURS: readonly ((place: Place) => Place)[] = [
  (place) => ({ ...place, table: `${place.table}2` }),
  (place) => ({ ...place, table: `a${place.table}` }),
  (place) => ({ ...place, table: place.table.slice(0, -1) }),
  (place) => ({ ...place, table: `${place.table}/x` }),
  (place) => ({ ...place, table: "" }),
  (place) => ({ ...place, table: "*" }),
  (place) => ({ ...place, instance: `${place.instance}2` }),
  (place) => ({ ...place, instance: place.instance.slice(1) }),
  (place) => ({ ...place, region: `${place.region}-1` }),
  (place) => ({ ...place, region: "*" }),
  (place) => ({ ...place, account: MAXCOMPUTE_ACCOUNT }),
  (place) => ({ ...place, account: "*" }),
];

for (const access of ["read", "write", "read-write"] as const) {
  const allowed = ALLOWED[access];
  const every = [...new Set([...READ_ACTIONS, ...WRITE_ACTIONS, ...OTHER_ACTIONS])];
  const forbidden = every.filter((action) => !allowed.includes(action));

  test(`${access}: each of its actions on the table, no other one`, () => {
    fc.assert(
      fc.property(place, (here) => {
        const attached = documents(here, access);
        for (const action of allowed) assert.equal(evaluate(attached, `ots:${action}`, arn(here)), "allowed", action);
        for (const action of forbidden) {
          assert.equal(evaluate(attached, `ots:${action}`, arn(here)), "implicitly-denied", action);
        }
        assert.equal(evaluate(attached, "oss:GetObject", arn(here)), "implicitly-denied");
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test(`${access}: nothing but the list of tables outside of the table`, () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...NEIGHBOURS), (here, neighbour) => {
        const attached = documents(here, access);
        const there = neighbour(here);
        for (const action of every) {
          assert.equal(evaluate(attached, `ots:${action}`, arn(there)), "implicitly-denied", `${action} ${arn(there)}`);
          assert.equal(evaluate(attached, `ots:${action}`, instanceArn(here)), "implicitly-denied", action);
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test(`${access}: lists the tables of the instance, of no other`, () => {
    fc.assert(
      fc.property(place, (here) => {
        const attached = documents(here, access);
        const list = (resource: string) => evaluate(attached, "ots:ListTable", resource);
        assert.equal(list(instanceArn(here)), "allowed");
        assert.equal(list(arn({ ...here, table: "*" })), "allowed");
        const elsewhere = { ...here, instance: `${here.instance}2` };
        assert.equal(list(instanceArn(elsewhere)), "implicitly-denied");
        assert.equal(list(arn({ ...elsewhere, table: "*" })), "implicitly-denied");
      }),
      { seed: 1, numRuns: 50 },
    );
  });
}
