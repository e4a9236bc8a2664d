import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync } from "node:fs";
import { test } from "node:test";
import { commandLine, extable } from "../support/cli";
import { BROKEN, ddl } from "./samples";

const MEGABYTES_10 = 10 * 2 ** 20;
const HEAD = "CREATE EXTERNAL TABLE t (a BIGINT) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' ";

const TEXTS: readonly [name: string, text: string][] = [
  ["nothing", ""],
  ["only a byte order mark", "\uFEFF"],
  ["only a line break", "\r\n"],
  ["10 MB on one line", "a".repeat(MEGABYTES_10)],
  ["10 MB of blanks", " ".repeat(MEGABYTES_10)],
  ["10 MB in one literal", `${HEAD}LOCATION '${"x".repeat(MEGABYTES_10)}'`],
  ["10 MB of authorities", `${HEAD}LOCATION 'tablestore${"://".repeat(MEGABYTES_10 / 3)}'`],
  ["a finding behind 10 MB of comment on its line", `/*${" ".repeat(MEGABYTES_10)}*/ ${BROKEN}`],
  ["an unclosed quote on the first line", `SELECT '\n${BROKEN.repeat(100)}`],
  ["100,000 nested parentheses", HEAD + "(".repeat(100_000)],
  ["100,000 nested types", `CREATE EXTERNAL TABLE t (a ${"ARRAY<".repeat(100_000)}`],
];

for (const [name, stdin] of TEXTS) {
  for (const command of ["check", "policy"]) {
    test(`${command} of ${name} ends well`, () => {
      const { code, stderr } = extable([command, "-"], { stdin, timeout: 30_000 });
      assert.ok(code === 0 || code === 1, stderr);
      assert.doesNotMatch(stderr, /failed/);
    });
  }
}

test("a long line is cut around the place", () => {
  const { stdout } = extable(["check", "-"], { stdin: `/*${"行".repeat(5000)}*/ ${BROKEN}` });
  const [, source, carets] = stdout.split("\n");
  assert.match(source!, /^ {2}….{0,110}…?$/u);
  assert.match(carets!, /^ *\^$/);
});

test("a reader that has seen enough ends the run quietly", async () => {
  const child = spawn(process.execPath, [commandLine(), "tokens", "-"], { stdio: ["pipe", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.on("data", (chunk) => {
    complaints += chunk;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  child.stdin.end(ddl().repeat(2000));
  const [code] = await once(child, "exit");
  assert.deepEqual([code, complaints], [0, ""]);
});

const FULL = "/dev/full";

test("says that there is no space for what it prints", { skip: !existsSync(FULL) }, () => {
  const { status, stderr } = spawnSync(process.execPath, [commandLine(), "check", "-"], {
    input: BROKEN,
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["pipe", openSync(FULL, "w"), "pipe"],
    encoding: "utf8",
  });
  assert.deepEqual([status, stderr], [2, "Standard output: no space left to write it\n"]);
});
