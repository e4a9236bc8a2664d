import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type PolicyReport, parseUids, policies, type TableSource } from "../../server/src/core/index";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT, roleArn, source } from "./external-table";

const THIRD_ACCOUNT = "9999000011112222";

const report = (sources: readonly TableSource[], maxcomputeAccount: string | readonly string[]): PolicyReport =>
  policies(sources, { access: "read", maxcomputeAccount });

const trusted = ({ roles }: PolicyReport): string[][] =>
  roles.map(({ trustPolicy }) => trustPolicy?.Statement.flatMap(({ Principal }) => Principal.Service) ?? []);

describe("accounts of MaxCompute", () => {
  it("are one principal each, the role's own one without a uid, whatever their order", () => {
    const accounts = [THIRD_ACCOUNT, DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT, THIRD_ACCOUNT];
    const expected = [
      `${MAXCOMPUTE_ACCOUNT}@odps.aliyuncs.com`,
      `${THIRD_ACCOUNT}@odps.aliyuncs.com`,
      "odps.aliyuncs.com",
    ];
    assert.deepEqual(trusted(report([source()], accounts)), [expected]);
    assert.deepEqual(trusted(report([source()], [...accounts].reverse())), [expected]);
  });

  it("count only where all are uids", () => {
    const found = report([source()], [DATA_ACCOUNT, "1234****"]);
    assert.deepEqual(trusted(found), [[]]);
    assert.deepEqual(
      found.missing.map(({ fact }) => fact),
      ["maxcomputeAccount"],
    );
  });

  it("are read from one text", () => {
    assert.deepEqual(parseUids("1,22"), ["1", "22"]);
    for (const text of ["", "1,", "1, 2", "1;2", "x", "1234****"]) assert.equal(parseUids(text), undefined, text);
  });
});

describe("accounts of data", () => {
  it("have a section each, in the order of the roles", () => {
    const sources = [
      source({ role: roleArn(THIRD_ACCOUNT, "b"), instance: "cap2" }),
      source({ role: roleArn(DATA_ACCOUNT, "z") }),
      source({ role: roleArn(THIRD_ACCOUNT, "A"), instance: "cap3" }),
    ];
    const found = report(sources, MAXCOMPUTE_ACCOUNT);
    assert.deepEqual(found.accounts, [
      { account: DATA_ACCOUNT, roles: [roleArn(DATA_ACCOUNT, "z")] },
      { account: THIRD_ACCOUNT, roles: [roleArn(THIRD_ACCOUNT, "a"), roleArn(THIRD_ACCOUNT, "b")] },
    ]);
    assert.deepEqual(
      found.accounts.flatMap(({ roles }) => roles),
      found.roles.map((role) => role.roleArn),
    );
  });

  it("have none where there is one", () => assert.equal("accounts" in report([source()], MAXCOMPUTE_ACCOUNT), false));
});

/** The notes, and where they are. */
const notes = (found: PolicyReport): string[] => (found.notes ?? []).map(({ line, message }) => `${line}: ${message}`);

const FOR_OTHERS = "aliyunodpsroleforotheruser";
const DEFAULT = "aliyunodpsdefaultrole";

describe("accounts that may stand in each other's place", () => {
  it("are told by a role for other accounts in MaxCompute's own", () => {
    const [note] = notes(
      report([source({ role: roleArn(MAXCOMPUTE_ACCOUNT, FOR_OTHERS) }, "a.sql", 3)], MAXCOMPUTE_ACCOUNT),
    );
    assert.match(
      note!,
      /^3: AliyunODPSRoleForOtherUser is for MaxCompute of another account, but the ARN and the MaxCompute account both say/,
    );
  });

  it("are told by two owners of one store, at the one that MaxCompute owns", () => {
    const sources = [
      source({}, "a.sql", 1),
      source({ role: roleArn(MAXCOMPUTE_ACCOUNT), tableNames: ["other"] }, "a.sql", 5),
      source({ role: roleArn(MAXCOMPUTE_ACCOUNT), instance: "cap2" }, "a.sql", 9),
    ];
    const [note, ...others] = notes(report(sources, MAXCOMPUTE_ACCOUNT));
    assert.equal(others.length, 0);
    assert.match(
      note!,
      /^5: cap1 is reached with roles of the accounts 1111222233334444, 5555666677778888, but one account owns it/,
    );
    assert.deepEqual(report([...sources].reverse(), MAXCOMPUTE_ACCOUNT), report(sources, MAXCOMPUTE_ACCOUNT));
  });

  it("include the default role of another account, whose trust policy is in use", () => {
    assert.match(
      notes(report([source({ role: roleArn(DATA_ACCOUNT, DEFAULT) })], MAXCOMPUTE_ACCOUNT))[0]!,
      /shuts that out/,
    );
  });

  const FINE: readonly [name: string, role: string, maxcomputeAccount: string | string[]][] = [
    ["a role for others, of another account", roleArn(DATA_ACCOUNT, FOR_OTHERS), MAXCOMPUTE_ACCOUNT],
    [
      "a role for others, which is used by itself and by others",
      roleArn(DATA_ACCOUNT, FOR_OTHERS),
      [DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT],
    ],
    ["the default role, of the same account", roleArn(DATA_ACCOUNT, DEFAULT), DATA_ACCOUNT],
    ["a role of one's own, of the same account", roleArn(), DATA_ACCOUNT],
    ["a role of one's own, of another account", roleArn(), MAXCOMPUTE_ACCOUNT],
  ];
  for (const [name, role, maxcomputeAccount] of FINE) {
    it(`are not to be seen in ${name}`, () =>
      assert.deepEqual(notes(report([source({ role })], maxcomputeAccount)), []));
  }
});
