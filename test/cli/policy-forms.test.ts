import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { FORMS, policies, policyFiles, printFiles, readPolicySources } from "../../server/src/core/index";
import { extable, workspace } from "../support/cli";
import { ddl, MAXCOMPUTE_ACCOUNT } from "./samples";

const { tables, uses } = readPolicySources("a.sql", ddl());
const REPORT = policies(tables, { access: "infer", uses, maxcomputeAccount: MAXCOMPUTE_ACCOUNT });

const policy = (cwd: string, ...args: string[]) =>
  extable(["policy", "--maxcompute-account", MAXCOMPUTE_ACCOUNT, ...args, "a.sql"], { cwd });

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));

for (const form of FORMS) {
  test(`--format ${form} --out: the files that core makes, named on standard output`, () => {
    const cwd = workspace({ "a.sql": ddl() });
    const { code, stdout, stderr } = policy(cwd, "--format", form, "--out", "deploy/ram");
    const files = policyFiles(REPORT, form);
    assert.deepEqual([code, stderr], [0, ""]);
    assert.equal(stdout, files.map(({ name }) => `${path.join("deploy/ram", name)}\n`).join(""));
    assert.deepEqual(
      contents(path.join(cwd, "deploy/ram")),
      Object.fromEntries(files.map(({ name, text }) => [name, text])),
    );
  });
}

for (const form of ["aliyun-cli", "terraform", "ros"] as const) {
  test(`--format ${form} is printed`, () => {
    const { code, stdout } = policy(workspace({ "a.sql": ddl() }), "--format", form);
    assert.deepEqual([code, stdout], [0, printFiles(REPORT, form)]);
  });
}

test("what is there already with the same content is no offence", () => {
  const cwd = workspace({ "a.sql": ddl() });
  const [first, second] = [policy(cwd, "--out", "."), policy(cwd, "--out", ".")];
  assert.deepEqual(first, second);
  assert.equal(first.code, 0);
});

test("a file with another content is not overwritten, and then none is written", () => {
  const cwd = workspace({ "a.sql": ddl(), "out/track-reader-ots.ram-policy.json": "mine" });
  const { code, stdout, stderr } = policy(cwd, "--out", "out");
  assert.deepEqual([code, stdout], [2, ""]);
  assert.match(stderr, /^out.track-reader-ots\.ram-policy\.json has another content: nothing was written; --force/);
  assert.deepEqual(contents(path.join(cwd, "out")), { "track-reader-ots.ram-policy.json": "mine" });
});

test("unless --force says so", () => {
  const cwd = workspace({ "a.sql": ddl(), "out/ram.tf": "mine", "out/other.tf": "mine, too" });
  assert.equal(policy(cwd, "--format", "terraform", "--out", "out", "--force").code, 0);
  assert.deepEqual(contents(path.join(cwd, "out")), {
    "ram.tf": printFiles(REPORT, "terraform"),
    "other.tf": "mine, too",
  });
});

test("what cannot be written is said: exit code 2", () => {
  const cwd = workspace({ "a.sql": ddl(), file: "" });
  mkdirSync(path.join(cwd, "folder", "ram.tf"), { recursive: true });
  const reasons = {
    file: "file/ram.tf: cannot be written: a file stands where a folder is needed\n",
    "file/below": "file/below/ram.tf: cannot be written: a file stands where a folder is needed\n",
    folder: "folder: cannot be written: a folder stands where a file is needed\n",
  };
  for (const [out, reason] of Object.entries(reasons)) {
    const { code, stdout, stderr } = policy(cwd, "--format", "terraform", "--out", out, "--force");
    assert.deepEqual([code, stdout], [2, ""], out);
    assert.equal(stderr, reason);
  }
});

test("a link to a file is followed only where overwriting is wanted, one to nowhere never", {
  skip: process.platform === "win32",
}, () => {
  const cwd = workspace({ "a.sql": ddl(), "elsewhere.tf": "mine" });
  const link = (to: string, folder: string) => {
    mkdirSync(path.join(cwd, folder));
    symlinkSync(path.join(cwd, to), path.join(cwd, folder, "ram.tf"));
  };
  link("elsewhere.tf", "out");
  link("nowhere.tf", "lost");
  assert.equal(policy(cwd, "--format", "terraform", "--out", "out").code, 2);
  assert.equal(readFileSync(path.join(cwd, "elsewhere.tf"), "utf8"), "mine");
  assert.equal(policy(cwd, "--format", "terraform", "--out", "lost", "--force").code, 2);
  assert.ok(!existsSync(path.join(cwd, "nowhere.tf")));
});

test("what is missing fails the command, and what is known is written all the same", () => {
  const cwd = workspace({ "a.sql": ddl() });
  const { code, stderr } = extable(["policy", "--out", "out", "a.sql"], { cwd });
  assert.equal(code, 1);
  assert.match(stderr, /a\.sql:1: .*MaxCompute/);
  assert.deepEqual(readdirSync(path.join(cwd, "out")), ["track-reader-ots.ram-policy.json"]);
});

test("without roles no folder is made", () => {
  const cwd = workspace({});
  writeFileSync(path.join(cwd, "a.sql"), "SELECT 1;");
  const { code, stdout } = policy(cwd, "--out", "out");
  assert.deepEqual([code, stdout, existsSync(path.join(cwd, "out"))], [0, "", false]);
});

test("what --out writes has no difference to what --check wants, in one account or two", () => {
  const elsewhere = ddl({ table: "other" })
    .replace("cap1", "cap2")
    .replace(/acs:ram::\d+/, "acs:ram::9999000099990000");
  const renamed = (sql: string): string => sql.replace(/role\/[^']+/g, "role/1.Reader_x@y");
  for (const sql of [ddl(), ddl() + elsewhere, renamed(ddl()) + elsewhere, renamed(ddl() + elsewhere)]) {
    const cwd = workspace({ "a.sql": sql });
    assert.equal(policy(cwd, "--out", "out").code, 0);
    const { code, stderr } = policy(cwd, "--check", "out");
    assert.deepEqual([code, stderr], [0, ""]);
  }
});

for (const args of [
  ["--force"],
  ["--check", ".", "--out", "x"],
  ["--check", ".", "--format", "ros"],
  ["--explain", "--format", "ros"],
  ["--explain", "--out", "x"],
  ["--format", "markdown", "--out", "x"],
  ["--format", "yaml"],
]) {
  test(`policy ${args.join(" ")} makes no sense`, () => {
    const cwd = workspace({ "a.sql": ddl() });
    const { code, stdout, stderr } = policy(cwd, ...args);
    assert.deepEqual([code, stdout, readdirSync(cwd)], [2, "", ["a.sql"]]);
    assert.match(stderr, /^--/);
  });
}
