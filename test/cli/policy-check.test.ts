import assert from "node:assert/strict";
import { test } from "node:test";
import { printJson } from "../../server/src/core/index";
import { extable, workspace } from "../support/cli";
import { ddl } from "../support/ddl";

const A = "1234567890123456";
const B = "5678901234567890";
const NAME = "aliyunodpsroleforotheruser";
const OTS = `acs:ots:cn-hangzhou:${A}:instance/cap1`;

const generated = (args: readonly string[], cwd: string) =>
  JSON.parse(extable(["policy", "--maxcompute-account", B, ...args], { cwd }).stdout).roles;

/** The two samples of the vendor's page, in their form. */
const PAGE_TRUST = `{
  "Statement": [
    {
      "Action": "sts:AssumeRole",
      "Effect": "Allow",
      "Principal": {
        "Service": [
          "${B}@odps.aliyuncs.com"
        ]
      }
    }
  ],
  "Version": "1"
}
`;
const PAGE_POLICY = `{
  "Version": "1",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "ots:*",
      "Resource": [
      "${OTS}",
      "${OTS}/table/*"
      ],
      "Condition": {}
    }
  ]
}
`;

const check = (cwd: string, ...args: string[]) =>
  extable(["policy", "--check", "policies", "--maxcompute-account", B, ...args, "a.sql"], { cwd });

test("the samples of the page are wider than its DDL needs, and it is said by what", () => {
  const cwd = workspace({
    "a.sql": ddl(),
    "policies/x.ram-trust.json": PAGE_TRUST,
    "policies/x.ram-policy.json": PAGE_POLICY,
  });
  const { code, stdout, stderr } = check(cwd, "--access", "read");
  assert.deepEqual([code, stderr], [1, ""]);
  assert.deepEqual(
    stdout.split("\n").filter((line) => /too wide|warnings/.test(line)),
    [
      "policies/x.ram-policy.json:6:17 warning policy-access-too-wide too wide: ots:* also allows ots:PutRow, " +
        "ots:UpdateRow, ots:DeleteRow, ots:BatchWriteRow and all else of ots; the tables need ots:ListTable, " +
        "ots:DescribeTable, ots:GetRow, ots:GetRange, ots:BatchGetRow, ots:ComputeSplitPointsBySize",
      `policies/x.ram-policy.json:9:7 warning policy-access-too-wide too wide: ${OTS}/table/* allows ots:DescribeTable, ` +
        "ots:GetRow, ots:GetRange, ots:BatchGetRow, ots:ComputeSplitPointsBySize on " +
        `${OTS}/table/<any>; needed is ${OTS}/table/vehicle_track`,
      "2 warnings in 1 of 2 files",
    ],
  );
});

test("as the page has them, with accounts masked, they are compared in all that is known", () => {
  const mask = (text: string): string => text.replaceAll(A, "1234567890****").replaceAll(B, "5678901234****");
  const cwd = workspace({
    "a.sql": mask(ddl()),
    "policies/x.ram-trust.json": mask(PAGE_TRUST),
    "policies/x.ram-policy.json": mask(PAGE_POLICY),
  });
  const { code, stdout, stderr } = check(cwd);
  assert.equal(code, 1);
  assert.equal(stdout.match(/^policies.*too wide/gm)?.length, 2);
  assert.match(stderr, /lacks the account/);
});

test("what the command writes is right, in whatever form", () => {
  const cwd = workspace({ "a.sql": ddl() });
  const [role] = generated(["a.sql"], cwd);
  const { Statement } = role.permissionPolicies[0].document;
  const folder = workspace({
    "a.sql": ddl(),
    [`policies/${NAME}.ram-trust.json`]: JSON.stringify(role.trustPolicy),
    [`policies/${NAME}-1.ram-policy.json`]: printJson({ Version: "1", Statement: Statement.slice(0, 1) }),
    [`policies/${NAME}-2.ram-policy.jsonc`]: `// rows\n${printJson({ Statement: Statement.slice(1), Version: "1" })}`,
  });
  assert.deepEqual(check(folder), { code: 0, stdout: "No problems in 3 files\n", stderr: "" });
});

test("policies go to their roles by name, the others to where they serve", () => {
  const other = "acs:ram::1234567890123456:role/fleet-reader";
  const sql = `${ddl({ name: "a" })}\n${ddl({ name: "b", roleArn: other }).replace("vehicle_track", "oil")}`;
  const [first, second] = generated(["a.sql"], workspace({ "a.sql": sql }));
  const files = {
    "a.sql": sql,
    "policies/fleet-reader.ram-trust.json": printJson(second.trustPolicy),
    [`policies/${NAME}.ram-trust.json`]: printJson(first.trustPolicy),
    "policies/rows.ram-policy.json": printJson(first.permissionPolicies[0].document),
    "policies/more.ram-policy.json": printJson(second.permissionPolicies[0].document),
    "policies/else.ram-policy.json":
      '{"Version": "1", "Statement": [{"Effect": "Allow", "Action": "ecs:*", "Resource": "*"}]}',
  };
  const { code, stdout, stderr } = check(workspace(files));
  assert.deepEqual([code, stdout], [0, "No problems in 5 files\n"]);
  assert.match(stderr, /^policies\/else\.ram-policy\.json: of no role of these tables/);
});

test("a role without policies is named with the file that is missing", () => {
  const cwd = workspace({ "a.sql": ddl(), [`policies/${NAME}.ram-policy.json`]: PAGE_POLICY });
  const { code, stdout } = check(cwd, "--format", "json");
  const { version, files } = JSON.parse(stdout);
  assert.deepEqual([code, version], [1, 1]);
  const missing = files.find(
    ({ findings }: { findings: { code: string }[] }) => findings[0]?.code === "policy-document-missing",
  );
  assert.equal(missing.path.toLowerCase(), `policies/${NAME}.ram-trust.json`);
  assert.match(missing.findings[0].message, /there is no trust policy of acs:ram::1234567890123456:role\/aliyunodps/);
});

test("a namesake whose account is still to be filled in takes no policy, and lacks none", () => {
  const masked = `acs:ram::1234567890****:role/${NAME}`;
  const known = ddl();
  const [role] = generated(["a.sql"], workspace({ "a.sql": known }));
  const files = {
    "a.sql": `${known}\n${ddl({ name: "b", roleArn: masked })}`,
    [`policies/${NAME}.ram-trust.json`]: printJson(role.trustPolicy),
    [`policies/${NAME}.ram-policy.json`]: printJson(role.permissionPolicies[0].document),
  };
  const { code, stdout, stderr } = check(workspace(files));
  assert.equal(stdout, "No problems in 2 files\n");
  assert.doesNotMatch(stderr, /compared with none/);
  // Not all was compared, since not all is known.
  assert.equal(code, 1);
  assert.match(stderr, /lacks the account/);
});

test("an empty folder has nothing of all that is needed", () => {
  const cwd = workspace({ "a.sql": ddl(), "policies/README.md": "" });
  const { code, stdout, stderr } = check(cwd);
  assert.equal(code, 1);
  assert.equal(stdout.match(/policy-document-missing/g)?.length, 2);
  assert.match(stderr, /No policies in policies/);
});

test("a file may be named in place of a folder, and a folder that is not there is said", () => {
  const cwd = workspace({ "a.sql": ddl(), "live.json": PAGE_POLICY });
  const one = extable(["policy", "--check", "live.json", "--maxcompute-account", B, "a.sql"], { cwd });
  assert.match(one.stdout, /^live\.json:6:17 warning policy-access-too-wide/m);
  const none = extable(["policy", "--check", "nowhere", "a.sql"], { cwd });
  assert.equal(none.code, 2);
  assert.match(none.stderr, /nowhere: no such file or folder/);
});

test("the project's severities hold for policies", () => {
  const cwd = workspace({
    "a.sql": ddl(),
    "policies/x.ram-trust.json": PAGE_TRUST,
    "policies/x.ram-policy.json": PAGE_POLICY,
    "policies/.extable.json": '{ "rules": { "policy-access-too-wide": "information" } }',
  });
  const { code, stdout } = check(cwd);
  assert.equal(code, 0);
  assert.match(stdout, /2 information in 1 of 2 files/);
});

test("text is for the comparison only", () => {
  const { code, stderr } = extable(["policy", "--format", "text"], { cwd: workspace({ "a.sql": ddl() }) });
  assert.equal(code, 2);
  assert.match(stderr, /--format text goes with --check/);
});

test("the example is as wide as the vendor's sample, as docs/policies.md shows", () => {
  const sql = "examples/fleet-position.sql";
  const { code, stdout } = extable(["policy", "--check", "examples/policies", "--maxcompute-account", B, sql]);
  assert.equal(code, 1);
  const places = [...stdout.matchAll(/^examples\/policies\/(\S+) warning (\S+) too wide: (\S+)/gm)];
  assert.deepEqual(
    places.map(([, place, rule, what]) => [place, rule, what]),
    [
      ["AliyunODPSRoleForOtherUser.ram-policy.json:6:17", "policy-access-too-wide", "ots:*"],
      [
        "AliyunODPSRoleForOtherUser.ram-policy.json:9:9",
        "policy-access-too-wide",
        "acs:ots:cn-hangzhou:1234567890123456:instance/fleet01/table/*",
      ],
    ],
  );
});

test("what is missing is traced to the statement that needs it", () => {
  const cwd = workspace({ "a.sql": ddl({ name: "track" }) });
  const [role] = generated(["--access", "read", "a.sql"], cwd);
  const folder = workspace({
    "a.sql": ddl({ name: "track" }),
    "job.sql": "-- nightly\nINSERT INTO track SELECT * FROM staging;\n",
    "policies/x.ram-trust.json": printJson(role.trustPolicy),
    "policies/x.ram-policy.json": printJson(role.permissionPolicies[0].document),
  });
  const { stdout } = extable(["policy", "--check", "policies", "--maxcompute-account", B, "."], { cwd: folder });
  assert.match(stdout, /missing: ots:PutRow, .*vehicle_track; needed by track \(INSERT INTO, job\.sql:2\)$/m);
  assert.match(stdout, /too wide: no table needs ots:GetRow$/m);
});
