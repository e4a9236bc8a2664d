import assert from "node:assert/strict";
import { test } from "node:test";
import { extable, workspace } from "../support/cli";
import { BROKEN } from "./samples";

test("what a comment suppresses is neither reported nor fixed", () => {
  const cwd = workspace({ "a.sql": `-- extable-ignore syntax-comma-extra: a sample\n${BROKEN}` });
  assert.deepEqual(extable(["check", "--fix"], { cwd }), { code: 0, stdout: "No problems in 1 file\n", stderr: "" });
});

test("a comment that suppresses nothing is a hint, and goes with the unsafe fixes only", () => {
  const cwd = workspace({ "a.sql": "-- extable-ignore syntax-comma-extra\nSELECT 1;\n" });
  const { code, stdout } = extable(["check", "a.sql"], { cwd });
  assert.equal(code, 0);
  assert.match(stdout, /^a\.sql:1:1 hint suppression-unused Nothing to suppress here: syntax-comma-extra\n/);
  assert.match(extable(["check", "--fix", "a.sql"], { cwd }).stdout, /1 hint/);
  const mended = extable(["check", "--fix", "--unsafe-fixes", "a.sql"], { cwd });
  assert.equal(mended.stdout, "No problems in 1 file; 1 fixed\n");
});

test("-- extable: off leaves no table to derive policies from", () => {
  const { stderr } = extable(["policy", "-"], { stdin: `-- extable: off\n${BROKEN}` });
  assert.match(stderr, /No external tables found/);
});
