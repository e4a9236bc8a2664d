import assert from "node:assert/strict";
import { test } from "node:test";
import { extable, workspace } from "../support/cli";
import { BROKEN, ddl, SECRET } from "./samples";

test("nothing to complain of: a summary, exit code 0", () => {
  const cwd = workspace({ "a.sql": ddl() });
  assert.deepEqual(extable(["check", "a.sql"], { cwd }), { code: 0, stdout: "No problems in 1 file\n", stderr: "" });
});

test("a finding: its place, its line, the place in it, the first fix, a summary; exit code 1", () => {
  const cwd = workspace({ "a.sql": BROKEN, "b.sql": ddl(), "c.sql": "SELECT 1;" });
  const { code, stdout, stderr } = extable(["check"], { cwd });
  assert.equal(
    stdout,
    `a.sql:1:41 error syntax-comma-extra Nothing follows this comma
  CREATE EXTERNAL TABLE track (vid BIGINT,, speed DOUBLE)
                                          ^
  fix: Remove the comma

1 error in 1 of 3 files; 1 can be fixed with --fix
`,
  );
  assert.deepEqual([code, stderr], [1, ""]);
});

test("JSON is version 1 to the letter", () => {
  const cwd = workspace({ "a.sql": BROKEN, "b.sql": ddl() });
  const { code, stdout, stderr } = extable(["check", "--format", "json", "a.sql", "b.sql"], { cwd });
  const at = (character: number) => ({ line: 0, character });
  assert.equal(
    stdout,
    `${JSON.stringify(
      {
        version: 1,
        files: [
          {
            path: "a.sql",
            findings: [
              {
                code: "syntax-comma-extra",
                severity: "error",
                message: "Nothing follows this comma",
                range: { start: at(40), end: at(41) },
                fixes: [
                  {
                    title: "Remove the comma",
                    safe: true,
                    edits: [{ range: { start: at(40), end: at(41) }, newText: "" }],
                  },
                ],
              },
            ],
          },
          { path: "b.sql", findings: [] },
        ],
      },
      null,
      2,
    )}\n`,
  );
  assert.deepEqual([code, stderr], [1, ""]);
});

const HINT = ddl({ account: "1234567890****" });

const THRESHOLDS: readonly [text: string, failOn: string | undefined, code: number][] = [
  [BROKEN, undefined, 1],
  [BROKEN, "error", 1],
  [BROKEN, "hint", 1],
  [HINT, undefined, 0],
  [HINT, "warning", 0],
  [HINT, "information", 0],
  [HINT, "hint", 1],
  [ddl(), "hint", 0],
];

const NAMES = new Map([
  [BROKEN, "an error"],
  [HINT, "a hint"],
]);

for (const [text, failOn, expected] of THRESHOLDS) {
  test(`--fail-on ${failOn ?? "(default)"} with ${NAMES.get(text) ?? "nothing"}`, () => {
    const args = ["check", "-", ...(failOn === undefined ? [] : ["--fail-on", failOn])];
    assert.equal(extable(args, { stdin: text }).code, expected);
  });
}

test("standard input has the path that it is given", () => {
  const paths = [["-"], ["--stdin"], ["--stdin-filename", "x/y.sql"], ["--stdin", "--stdin-filename=x/y.sql"]].map(
    (args) => JSON.parse(extable(["check", "--format=json", ...args], { stdin: BROKEN }).stdout).files[0].path,
  );
  assert.deepEqual(paths, ["<stdin>", "<stdin>", "x/y.sql", "x/y.sql"]);
});

const POSITIONS: readonly [name: string, before: string][] = [
  ["a byte order mark", "\uFEFF"],
  ["Chinese", "/* 行驶轨迹 */ "],
  ["emoji", "/* 🚗🚗 */ "],
  ["tabs", "\t\t"],
  ["CRLF", "-- x\r\n\r\n"],
  ["lone CR", "-- x\r"],
];

for (const [name, before] of POSITIONS) {
  test(`positions are those of an editor: ${name}`, () => {
    const { stdout } = extable(["check", "-", "--format", "json"], { stdin: before + BROKEN });
    const { start } = JSON.parse(stdout).files[0].findings.find(
      ({ code }: { code: string }) => code === "syntax-comma-extra",
    ).range;
    const lines = before.replace("\uFEFF", "").split(/\r\n|\r/);
    assert.deepEqual(start, { line: lines.length - 1, character: lines.at(-1)!.length + 40 });
  });
}

test("an AccessKey is never printed, whatever the finding on its line", () => {
  const text = ddl({ secret: true }).replace("STORED BY", "STORD BY").replace(";", " USNG 'x.jar';");
  const oneLine = text.replaceAll("\n", " ");
  const [key, secret] = SECRET.split(":") as [string, string];
  for (const stdin of [text, oneLine]) {
    for (const command of [["check"], ["check", "--format=json"], ["policy"], ["tokens"], ["tree"], ["table"]]) {
      const { stdout, stderr } = extable([...command, "-"], { stdin });
      assert.ok((stdout + stderr).length > 100);
      assert.ok(!(stdout + stderr).includes(key) && !(stdout + stderr).includes(secret), command.join(" "));
    }
  }
});

test("control characters of a text do not reach the terminal", () => {
  const { stdout } = extable(["check", "-"], { stdin: BROKEN.replace("speed", "`\u001B[31m\u202Espeed`") });
  assert.ok(stdout.includes("␛[31m\uFFFDspeed"));
  for (const hidden of ["\u001B", "\u202E"]) assert.ok(!stdout.includes(hidden));
});

const UNREADABLE: readonly [name: string, bytes: Uint8Array, reason: string][] = [
  ["gbk.sql", Uint8Array.of(0x2d, 0x2d, 0xd6, 0xd0), "not UTF-8; save it as UTF-8"],
  ["surrogate.sql", Uint8Array.of(0x2d, 0x2d, 0xed, 0xa0, 0x80), "not UTF-8; save it as UTF-8"],
  ["utf16.sql", Buffer.from("\uFEFF-- x", "utf16le"), "UTF-16; save it as UTF-8"],
  ["binary.sql", Uint8Array.from({ length: 256 }, (_, index) => index), "a binary file, not text"],
];

for (const [name, bytes, reason] of UNREADABLE) {
  test(`${name} is named, and the rest is still checked`, () => {
    const cwd = workspace({ [name]: bytes, "z.sql": BROKEN });
    const { code, stdout, stderr } = extable(["check", "--format", "json"], { cwd });
    assert.deepEqual([code, stderr], [2, `${name}: ${reason}\n`]);
    assert.deepEqual(
      JSON.parse(stdout).files.map(({ path }: { path: string }) => path),
      ["z.sql"],
    );
  });
}

test("--rule says what a rule counts as; what is off is neither reported nor fixed", () => {
  const cwd = workspace({ "a.sql": BROKEN });
  const outcome = (...rules: string[]) => {
    const { code, stdout } = extable(["check", ...rules.flatMap((rule) => ["--rule", rule]), "a.sql"], { cwd });
    return [code, /^a\.sql:1:41 (\w+) /.exec(stdout)?.[1]];
  };
  assert.deepEqual(outcome("syntax-comma-extra=hint"), [0, "hint"]);
  assert.deepEqual(outcome("syntax-*=off"), [0, undefined]);
  assert.deepEqual(outcome("syntax-comma-extra=warning", "*=off"), [0, "warning"]);
  const fixed = extable(["check", "--fix", "--rule=syntax-*=off", "a.sql"], { cwd });
  assert.equal(fixed.stdout, "No problems in 1 file\n");
});
