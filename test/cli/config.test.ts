import assert from "node:assert/strict";
import { test } from "node:test";
import { extable, workspace } from "../support/cli";
import { WITHOUT_COMMA } from "../support/ddl";

const OFF = '{ "rules": { "syntax-*": "off" } }';
const CODE = "syntax-comma-missing";

test("the nearest project file above each file holds", () => {
  const cwd = workspace({
    ".extable.json": OFF,
    "a.sql": WITHOUT_COMMA,
    "inner/.extable.json": "{}",
    "inner/b.sql": WITHOUT_COMMA,
  });
  const { stdout, code } = extable(["check"], { cwd });
  assert.equal(code, 1);
  assert.match(stdout, new RegExp(`^inner/b\\.sql:1:\\d+ error ${CODE} `, "m"));
  assert.doesNotMatch(stdout, /^a\.sql/m);
});

test("--config names another one, and --rule counts more than either", () => {
  const cwd = workspace({ "team.json": OFF, "a.sql": WITHOUT_COMMA });
  assert.equal(extable(["check", "a.sql"], { cwd }).code, 1);
  assert.equal(extable(["check", "--config", "team.json", "a.sql"], { cwd }).stdout, "No problems in 1 file\n");
  const overruled = extable(["check", "--config", "team.json", "--rule", `${CODE}=warning`, "a.sql"], { cwd });
  assert.match(overruled.stdout, new RegExp(`warning ${CODE} `));
  const missing = extable(["check", "--config", "none.json", "a.sql"], { cwd });
  assert.deepEqual([missing.code, missing.stdout], [2, ""]);
  assert.match(missing.stderr, /none\.json: no such file or folder/);
});

test("a broken project file is a finding, and the outcome is not to be trusted", () => {
  const cwd = workspace({ ".extable.json": '{\n  "rule": {}\n}\n', "a.sql": "SELECT 1;\n" });
  const { code, stdout } = extable(["check"], { cwd });
  assert.equal(code, 2);
  assert.match(stdout, /^\.extable\.json:2:3 error config-invalid Unknown key: rule\. Did you mean rules\?$/m);
  const [file] = JSON.parse(extable(["check", "--format", "json"], { cwd }).stdout).files;
  assert.deepEqual(file.findings[0].range.start, { line: 1, character: 2 });
});

test("a folder of its name is named once, and the rest is checked", () => {
  const cwd = workspace({ ".extable.json/a": "", "a.sql": WITHOUT_COMMA, "b.sql": "SELECT 1;\n" });
  const { code, stdout, stderr } = extable(["check"], { cwd });
  assert.equal(code, 2);
  assert.equal(stderr, ".extable.json: not a file\n");
  assert.match(stdout, new RegExp(`error ${CODE} `));
});

test("what is expected is told in words", () => {
  const cwd = workspace({ ".extable.json": '{ "rules": [], "placeholders": "x" }', "a.sql": "SELECT 1;\n" });
  const { stdout } = extable(["check"], { cwd });
  assert.match(stdout, /rules: expected an object: \{…\}/);
  assert.match(stdout, /placeholders: expected a list: \[…\]/);
});

test("placeholders and the limit are taken from it", () => {
  const text = WITHOUT_COMMA.replace("tablestore://cap1.cn-hangzhou", "__INSTANCE__.cn-hangzhou");
  const cwd = workspace({ ".extable.json": '{ "maxProblems": 1, "placeholders": ["__[A-Z]+__"] }', "a.sql": text });
  assert.match(extable(["check"], { cwd }).stdout, /1 error/);
});
