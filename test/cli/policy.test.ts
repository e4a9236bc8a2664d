import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate, policyDocuments } from "../../server/src/core/index";
import { extable, workspace } from "../support/cli";
import { DATA_ACCOUNT, ddl, MAXCOMPUTE_ACCOUNT } from "./samples";

const policy = (args: readonly string[], stdin: string) => extable(["policy", ...args, "-"], { stdin });

test("a complete table: both policies, nothing missing, exit code 0", () => {
  const { code, stdout, stderr } = policy(["--maxcompute-account", MAXCOMPUTE_ACCOUNT], ddl());
  assert.deepEqual([code, stderr], [0, ""]);
  const report = JSON.parse(stdout);
  assert.equal(stdout, `${JSON.stringify(report, null, 2)}\n`);
  assert.deepEqual(Object.keys(report), ["version", "roles", "missing"]);
  const [role] = report.roles;
  assert.deepEqual(Object.keys(role), [
    "roleArn",
    "account",
    "roleName",
    "trustPolicy",
    "permissionPolicies",
    "tables",
  ]);
  assert.deepEqual(role.trustPolicy.Statement[0].Principal, { Service: [`${MAXCOMPUTE_ACCOUNT}@odps.aliyuncs.com`] });
  assert.deepEqual(role.tables, [{ name: "track", path: "<stdin>", line: 0, access: "read" }]);
});

test("the document in the editor has the bytes of the command line", () => {
  const report = JSON.parse(policy(["--maxcompute-account", MAXCOMPUTE_ACCOUNT], ddl()).stdout);
  const [role] = report.roles;
  const printed = [role.trustPolicy, role.permissionPolicies[0].document].map(
    (it) => `${JSON.stringify(it, null, 2)}\n`,
  );
  assert.deepEqual(
    policyDocuments(report).map(({ text }) => text.slice(text.indexOf("\n{") + 1)),
    printed,
  );
});

const TABLE = `acs:ots:cn-hangzhou:${DATA_ACCOUNT}:instance/cap1/table/vehicle_track`;

const ACCESSES: readonly [args: readonly string[], read: boolean, write: boolean][] = [
  [[], true, false],
  [["--access", "read"], true, false],
  [["--access", "write"], false, true],
  [["--access=read-write", "--format", "json"], true, true],
];

for (const [args, read, write] of ACCESSES) {
  test(`policy ${args.join(" ")}`, () => {
    const [role] = JSON.parse(policy(args, ddl()).stdout).roles;
    const documents = role.permissionPolicies.map(({ document }: { document: object }) => document);
    assert.equal(evaluate(documents, "ots:GetRange", TABLE) === "allowed", read);
    assert.equal(evaluate(documents, "ots:BatchWriteRow", TABLE) === "allowed", write);
  });
}

test("what a table is used for is read from all files, in whatever order they are named", () => {
  const cwd = workspace({
    "ddl/track.sql": ddl(),
    "jobs/load.sql": "INSERT OVERWRITE TABLE proj.Track SELECT * FROM staging;",
    "jobs/later.sql": "-- SELECT * FROM track\nSELECT 'FROM track' FROM tracks;",
  });
  const outputs = [["."], ["jobs", "ddl"], ["jobs/later.sql", "jobs/load.sql", "ddl"]].map(
    (paths) => extable(["policy", "--maxcompute-account", MAXCOMPUTE_ACCOUNT, ...paths], { cwd }).stdout,
  );
  assert.equal(new Set(outputs).size, 1);
  const [role] = JSON.parse(outputs[0]!).roles;
  assert.deepEqual(role.tables, [{ name: "track", path: "ddl/track.sql", line: 0, access: "write" }]);
  const documents = role.permissionPolicies.map(({ document }: { document: object }) => document);
  assert.equal(evaluate(documents, "ots:BatchWriteRow", TABLE), "allowed");
  assert.equal(evaluate(documents, "ots:GetRange", TABLE), "implicitly-denied");
});

test("what is missing is in the JSON and, as sentences with their places, on standard error; exit code 1", () => {
  const { code, stdout, stderr } = policy([], `-- masked\n${ddl({ account: "1234567890****" })}`);
  const { missing, roles } = JSON.parse(stdout);
  assert.equal(code, 1);
  assert.deepEqual(roles, []);
  assert.deepEqual(
    missing.map(({ fact, path, line }: { fact: string; path: string; line: number }) => [fact, path, line]),
    [
      ["maxcomputeAccount", "<stdin>", 1],
      ["dataAccount", "<stdin>", 1],
    ],
  );
  const sentences = missing.map(({ message }: { message: string }) => `<stdin>:2: ${message}\n`);
  assert.equal(stderr, sentences.join(""));
});

test("the same files give the same bytes, whatever their order", () => {
  const cwd = workspace({ "a.sql": ddl(), "b.sql": ddl({ table: "other" }), "c.sql": ddl({ table: "third" }) });
  const outputs = [["a.sql", "b.sql", "c.sql"], ["c.sql", "a.sql", "b.sql"], ["."], ["*.sql"]].map(
    (paths) => extable(["policy", ...paths], { cwd }).stdout,
  );
  assert.equal(new Set(outputs).size, 1);
});

test("external tables that take no role are counted on standard error", () => {
  const other = `CREATE EXTERNAL TABLE c (a STRING) STORED BY 'com.aliyun.odps.jdbc.JdbcStorageHandler'
LOCATION 'jdbc:mysql://rds.example:3306/db?useSSL=false&table=c';\n`;
  const { code, stdout, stderr } = policy(["--maxcompute-account", MAXCOMPUTE_ACCOUNT], ddl() + other);
  assert.deepEqual([code, JSON.parse(stdout).roles.length], [0, 1]);
  assert.equal(stderr, "1 external table is left out: it takes no RAM role\n");
});

test("no external table: said, and an empty report", () => {
  const { code, stdout, stderr } = policy([], "SELECT 1;");
  assert.deepEqual(
    [code, JSON.parse(stdout), stderr],
    [0, { version: 1, roles: [], missing: [] }, "No external tables found\n"],
  );
});

for (const account of ["123x", "1234567890****", "", " 1"]) {
  test(`--maxcompute-account ${JSON.stringify(account)} is refused`, () => {
    const { code, stdout, stderr } = policy([`--maxcompute-account=${account}`], ddl());
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^--maxcompute-account takes the uid of an account, digits only/);
  });
}

test("several MaxCompute accounts: again, or with commas", () => {
  const services = [
    ["--maxcompute-account", "1,22"],
    ["--maxcompute-account", "22", "--maxcompute-account=1"],
  ].map((args) => JSON.parse(policy(args, ddl()).stdout).roles[0].trustPolicy.Statement[0].Principal.Service);
  assert.deepEqual(services, [
    ["1@odps.aliyuncs.com", "22@odps.aliyuncs.com"],
    ["1@odps.aliyuncs.com", "22@odps.aliyuncs.com"],
  ]);
});

test("notes are in the JSON and on standard error, and fail nothing", () => {
  const role = `acs:ram::${DATA_ACCOUNT}:role/aliyunodpsroleforotheruser`;
  const sql = ddl().replace(/acs:ram[^']*/, role);
  const { code, stdout, stderr } = policy(["--maxcompute-account", DATA_ACCOUNT], sql);
  const [note, ...others] = JSON.parse(stdout).notes;
  assert.deepEqual([code, others, note.note, note.path, note.line], [0, [], "account", "<stdin>", 0]);
  assert.equal(stderr, `<stdin>:1: ${note.message}\n`);
});

test("more tables than policies hold: exit code 1, or wildcards where they are allowed", () => {
  const sql = Array.from({ length: 400 }, (_, i) => ddl({ table: `fact_${i}_${"long_".repeat(40)}` })).join("");
  const strict = policy(["--maxcompute-account", MAXCOMPUTE_ACCOUNT], sql);
  assert.deepEqual([strict.code, JSON.parse(strict.stdout).roles[0].permissionPolicies], [1, []]);
  assert.match(strict.stderr, /^<stdin>:1: track-reader needs more than 10 custom policies/);
  const wide = policy(["--maxcompute-account", MAXCOMPUTE_ACCOUNT, "--allow-wildcards"], sql);
  const { permissionPolicies } = JSON.parse(wide.stdout).roles[0];
  assert.equal(wide.code, 0);
  assert.ok(permissionPolicies.length > 0 && permissionPolicies.length <= 10);
  assert.match(wide.stderr, /Given away: track-reader may read all tables of instance cap1/);
});

test("an explanation: as text, in the JSON, or in Markdown", () => {
  const sql = `${ddl()}INSERT INTO track SELECT 1, 2;\n`;
  const explained = (...args: string[]) => policy(["--maxcompute-account", MAXCOMPUTE_ACCOUNT, ...args], sql).stdout;
  assert.match(
    explained("--explain"),
    /^Role track-reader of account \d+\n[\s\S]*for track \(<stdin>:1\): INSERT INTO at <stdin>:9\n/,
  );
  const { explanation, ...report } = JSON.parse(explained("--explain", "--format", "json"));
  assert.deepEqual(report, JSON.parse(explained()));
  assert.deepEqual(explanation[0].reasons[0].needs[0].causes, [{ statement: "INSERT INTO", path: "<stdin>", line: 8 }]);
  assert.match(explained("--format", "markdown"), /^# RAM policies\n\n## Account \d+\n\n### Role `track-reader`\n/);
});

test("a file that cannot be read makes the answer incomplete: exit code 2", () => {
  const cwd = workspace({ "a.sql": ddl(), "b.sql": Uint8Array.of(0xff) });
  const { code, stdout, stderr } = extable(["policy", "--maxcompute-account", MAXCOMPUTE_ACCOUNT], { cwd });
  assert.deepEqual([code, JSON.parse(stdout).roles.length, stderr], [2, 1, "b.sql: not UTF-8; save it as UTF-8\n"]);
});
