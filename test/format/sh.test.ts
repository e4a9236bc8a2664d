import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { type PolicyReport, policyFiles } from "../../server/src/core/index";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT } from "../policy/external-table";
import { HOSTILE, SIMPLE, TWO_ACCOUNTS, WITHOUT_ACCOUNT } from "./reports";
import { expectedCalls, isThere, runScript, type Signed } from "./stub-aliyun";

const script = (report: PolicyReport) => policyFiles(report, "aliyun-cli")[0]!;

const SHELLS = (process.platform === "win32" ? [] : ["sh", "bash", "dash", "zsh", "ksh"]).filter(isThere);
const PROFILE = 'my profile\'s "$HOME"';

const run = (report: PolicyReport, signed: Signed, args = ["--profile", PROFILE], shell = "sh") =>
  runScript([shell], script(report).name, script(report).text, args, signed);

const operations = (calls: readonly (readonly string[])[]): (string | undefined)[] => calls.map((call) => call[1]);

test("there is a shell to try the scripts in", () => assert.ok(process.platform === "win32" || SHELLS.length > 0));

for (const shell of SHELLS) {
  for (const [name, report] of Object.entries({ SIMPLE, TWO_ACCOUNTS, WITHOUT_ACCOUNT, HOSTILE })) {
    test(`${shell} -n takes the script of ${name}`, () => {
      const { status, stderr } = spawnSync(shell, ["-n"], { input: script(report).text, encoding: "utf8" });
      assert.deepEqual([status, stderr], [0, ""]);
    });
  }

  for (const [name, report] of Object.entries({ SIMPLE, WITHOUT_ACCOUNT, HOSTILE })) {
    test(`${shell}: ${name} asks who is signed in, then makes each thing with the very bytes of its document`, () => {
      const { code, calls, pwned } = run(report, { account: DATA_ACCOUNT }, undefined, shell);
      assert.deepEqual([code, pwned], [0, false]);
      assert.deepEqual(calls, expectedCalls(report.roles, PROFILE));
    });
  }
}

test("the identity is printed; with another account nothing is made", () => {
  const { code, stdout, stderr, calls } = run(SIMPLE, { account: "9999000099990000" });
  assert.deepEqual([code, operations(calls)], [1, ["GetCallerIdentity"]]);
  assert.match(stdout, /"AccountId": "9999000099990000"/);
  assert.equal(stderr, `Nothing was done: this profile is not of account ${DATA_ACCOUNT}\n`);
});

test("with the beginning of an account, or none, nothing is made either", () => {
  for (const account of [DATA_ACCOUNT.slice(0, -1), "", "*"]) {
    assert.deepEqual(operations(run(SIMPLE, { account }).calls), ["GetCallerIdentity"]);
  }
});

test("of several accounts the one that is signed in gets what belongs to it", () => {
  for (const account of [DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT]) {
    const { code, calls } = run(TWO_ACCOUNTS, { account });
    const roles = TWO_ACCOUNTS.roles.filter((role) => role.account === account);
    assert.deepEqual([code, calls], [0, expectedCalls(roles, PROFILE)]);
  }
});

test("where nobody is signed in, nothing is made", () => {
  const { code, calls } = run(SIMPLE, {
    account: DATA_ACCOUNT,
    failsOn: "GetCallerIdentity",
    failsWith: "InvalidAccessKeyId.NotFound",
  });
  assert.deepEqual([code, operations(calls)], [1, ["GetCallerIdentity"]]);
});

test("a profile has to be named", () => {
  for (const args of [[], ["x"], ["--profile"], ["--profile", "x", "y"]]) {
    const { code, stderr, calls } = run(SIMPLE, { account: DATA_ACCOUNT }, args);
    assert.deepEqual([code, stderr, calls], [2, "sh aliyun-ram.sh --profile NAME\n", []]);
  }
});

test("what exists already is left as it is, and said; the rest is made", () => {
  const { code, stderr, calls } = run(SIMPLE, {
    account: DATA_ACCOUNT,
    failsOn: "CreateRole",
    failsWith: "EntityAlreadyExists.Role",
  });
  assert.equal(code, 3);
  assert.match(stderr, /track-reader exists already and was left as it is/);
  assert.deepEqual(operations(calls), ["GetCallerIdentity", "CreateRole", "CreatePolicy", "AttachPolicyToRole"]);
});

test("a policy that is attached already is what was wanted", () => {
  const { code } = run(SIMPLE, {
    account: DATA_ACCOUNT,
    failsOn: "AttachPolicyToRole",
    failsWith: "EntityAlreadyExists.Role.Policy",
  });
  assert.equal(code, 0);
});

test("any other failure ends the script", () => {
  const { code, stderr, calls } = run(SIMPLE, {
    account: DATA_ACCOUNT,
    failsOn: "CreateRole",
    failsWith: "NoPermission",
  });
  assert.deepEqual([code, operations(calls)], [1, ["GetCallerIdentity", "CreateRole"]]);
  assert.match(stderr, /NoPermission/);
});
