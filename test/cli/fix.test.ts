import assert from "node:assert/strict";
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { extable, workspace } from "../support/cli";
import { BROKEN, ddl } from "./samples";

test("--fix mends the file, says how much, and leaves nothing else behind", () => {
  const cwd = workspace({ "a.sql": BROKEN });
  chmodSync(path.join(cwd, "a.sql"), 0o640);
  const { code, stdout } = extable(["check", "--fix", "a.sql"], { cwd });
  assert.deepEqual([code, stdout], [0, "No problems in 1 file; 1 fixed\n"]);
  assert.equal(readFileSync(path.join(cwd, "a.sql"), "utf8"), ddl());
  assert.equal(statSync(path.join(cwd, "a.sql")).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(cwd), ["a.sql"]);
});

test("--fix keeps the byte order mark and the line breaks", () => {
  const withMarks = (text: string): string => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
  const cwd = workspace({ "a.sql": withMarks(BROKEN) });
  assert.equal(extable(["check", "--fix", "a.sql"], { cwd }).code, 0);
  assert.equal(readFileSync(path.join(cwd, "a.sql"), "utf8"), withMarks(ddl()));
});

test("--fix does not touch a file that needs nothing", () => {
  const cwd = workspace({ "a.sql": ddl() });
  const file = path.join(cwd, "a.sql");
  utimesSync(file, 1000, 1000);
  extable(["check", "--fix", "a.sql"], { cwd });
  assert.equal(statSync(file).mtimeMs, 1_000_000);
});

test("--fix goes through a link to its file", () => {
  const cwd = workspace({ "real.txt": BROKEN });
  symlinkSync("real.txt", path.join(cwd, "link.sql"));
  extable(["check", "--fix", "link.sql"], { cwd });
  assert.ok(lstatSync(path.join(cwd, "link.sql")).isSymbolicLink());
  assert.equal(readFileSync(path.join(cwd, "real.txt"), "utf8"), ddl());
});

test("--fix mends several findings in several rounds", () => {
  const text = BROKEN.replace("'vehicle_track',", "'vehicle_track'")
    .replace("'com.aliyun.odps.TableStoreStorageHandler'", "com.aliyun.odps.TableStoreStorageHandler")
    .replace("acs:ram::", "acs:ram:");
  const { code, stdout, stderr } = extable(["check", "--fix", "-"], { stdin: text });
  assert.deepEqual([code, stdout], [0, ddl()]);
  assert.match(stderr, /^No problems in 1 file; \d fixed\n$/);
});

test("--fix on standard input prints the text even where nothing was to be mended", () => {
  const { stdout, stderr } = extable(["check", "--fix", "-", "--format", "json"], { stdin: `\uFEFF${ddl()}` });
  assert.equal(stdout, `\uFEFF${ddl()}`);
  assert.deepEqual(JSON.parse(stderr).files[0].findings, []);
});

test("--unsafe-fixes goes with --fix", () => {
  const { code, stderr } = extable(["check", "--unsafe-fixes", "-"]);
  assert.deepEqual([code, stderr], [2, "--unsafe-fixes goes with --fix\n"]);
});
