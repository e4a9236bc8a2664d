import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { extable, workspace } from "../support/cli";

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "GetRow", "Resource": "*" }]
}
`;

test("policies are checked by their names, SQL or not", () => {
  const cwd = workspace({ "a.ram-policy.json": POLICY, "sub/b.ram-trust.jsonc": "// c\n{}\n", "c.json": POLICY });
  const { stdout, code } = extable(["check"], { cwd });
  assert.equal(code, 1);
  assert.match(stdout, /^a\.ram-policy\.json:2:14 error policy-invalid-version /m);
  assert.match(stdout, /^a\.ram-policy\.json:3:48 error policy-invalid-action-format /m);
  assert.match(stdout, /^sub\/b\.ram-trust\.jsonc:2:1 error policy-missing-statement /m);
  assert.doesNotMatch(stdout, /c\.json|policy-json-syntax-error/);
});

test("their rules can be switched off, and what is safe is mended", () => {
  const cwd = workspace({
    "a.ram-policy.json": POLICY,
    ".extable.json": '{ "rules": { "policy-invalid-action-format": "off" } }',
  });
  const { stdout, code } = extable(["check", "--fix"], { cwd });
  assert.deepEqual([code, stdout], [0, "No problems in 1 file; 1 fixed\n"]);
  assert.match(readFileSync(path.join(cwd, "a.ram-policy.json"), "utf8"), /"Version": "1",/);
});

test("a policy is no input of the command that derives them", () => {
  const cwd = workspace({ "a.ram-policy.json": POLICY });
  assert.match(extable(["policy", "."], { cwd }).stderr, /No SQL files in \./);
});

test("rules about policies are explained as the others are", () => {
  const { stdout, code } = extable(["explain", "policy-missing-version"]);
  assert.equal(code, 0);
  assert.match(stdout, /policy-missing-version[\s\S]*Without Version/);
});
