import assert from "node:assert/strict";
import { test } from "node:test";
import { extable, workspace } from "../support/cli";
import { BROKEN, ddl } from "./samples";

test("tokens prints every token with its place; together they are the text", () => {
  const { code, stdout } = extable(["tokens", "-"], { stdin: ddl() });
  const lines = stdout.trimEnd().split("\n");
  assert.equal(code, 0);
  assert.equal(lines[0], '1:1-1:7 word "CREATE"');
  const texts = lines.map((line) => JSON.parse(/"(?:[^"\\]|\\.)*"/.exec(line)![0]));
  assert.equal(texts.join(""), ddl());
});

test("tree prints nodes indented, with their places, and what is wrong", () => {
  const { code, stdout } = extable(["tree", "-"], { stdin: BROKEN });
  assert.equal(code, 0);
  assert.match(stdout, /^statement 1:1-/);
  assert.match(stdout, /^ {2}create-table 1:1-\d+:\d+ external$/m);
  assert.match(stdout, /^ {4}name: name 1:23-1:28$/m);
  assert.match(stdout, /^ {6}column 1:30-1:40$/m);
  assert.match(stdout, /^ {8}type: type 1:34-1:40 "BIGINT"$/m);
  assert.match(stdout, /^ {2}problem 1:41-1:42 comma-extra$/m);
});

test("table prints what was understood of each external table", () => {
  const cwd = workspace({ "a.sql": `${ddl()}\nSELECT 1;\n${ddl({ table: "other" })}` });
  const { code, stdout } = extable(["table", "a.sql"], { cwd });
  assert.equal(code, 0);
  const [first, second, ...others] = JSON.parse(stdout);
  assert.equal(others.length, 0);
  assert.deepEqual(first.mapping, [
    { name: "vid", isKey: true },
    { name: "speed", isKey: false },
  ]);
  assert.deepEqual([first.line, second.line], [0, 10]);
  assert.equal(first.location.region, "cn-hangzhou");
  assert.equal(first.location.secret, false);
});

test("a stage of what cannot be read fails", () => {
  assert.equal(extable(["tree", "no-such-file.sql"]).code, 2);
});
