import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { RULES } from "../../server/src/core/index";
import { extable } from "../support/cli";

const COMMANDS = ["check", "policy", "verify", "apply", "explain", "lsp", "tokens", "tree", "table"];

test("--help names every command, and every command has its own", () => {
  for (const args of [["--help"], ["-h"], ["help"]]) {
    const { code, stdout, stderr } = extable(args);
    assert.deepEqual([code, stderr], [0, ""]);
    for (const command of COMMANDS) assert.match(stdout, new RegExp(`^ {2}${command} `, "m"));
  }
  for (const command of COMMANDS) {
    const { code, stdout, stderr } = extable([command, "--help"]);
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(stdout, new RegExp(`\nUsage\n {2}extable ${command} `));
  }
});

test("help is no wider than a terminal", () => {
  for (const args of [["--help"], ...COMMANDS.map((command) => [command, "--help"])]) {
    for (const line of extable(args).stdout.split("\n")) assert.ok(line.length <= 100, line);
  }
});

test("help and the name of a command is that command's help", () =>
  assert.deepEqual(extable(["help", "verify"]), extable(["verify", "--help"])));

test("--version is the manifest's", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const option of ["--version", "-V"]) {
    assert.deepEqual(extable([option]), { code: 0, stdout: `${version}\n`, stderr: "" });
  }
});

const REFUSED: readonly [args: readonly string[], message: string][] = [
  [["chek"], "Unknown command: chek. Did you mean check?\nSee extable --help\n"],
  [["--nonsense"], "Unknown option: --nonsense\nSee extable --help\n"],
  [["check", "--formt", "json"], "Unknown option: --formt. Did you mean --format?\nSee extable check --help\n"],
  [["check", "-x"], "Unknown option: -x\nSee extable check --help\n"],
  [["check", "--hasOwnProperty"], "Unknown option: --hasOwnProperty\nSee extable check --help\n"],
  [["check", "--format", "yaml"], "--format is not yaml; it may be text, json\n"],
  [["check", "--format"], "--format needs a value: text, json\n"],
  [["check", "--fail-on", "--fix"], "--fail-on needs a value: error, warning, information, hint\n"],
  [["check", "--fix=yes"], "--fix takes no value\n"],
  [["check", "--rule", "mapping-type"], "--rule takes CODE=SEVERITY, not mapping-type\n"],
  [["check", "--rule", "mapping-tpye=off"], "Unknown rule: mapping-tpye. Did you mean mapping-type?\n"],
  [
    ["check", "--rule", "mapping-type=fatal", "--rule", "x-*=off"],
    "mapping-type: fatal is no severity; it may be error, warning, information, hint, off\nUnknown rule: x-*.\n",
  ],
  [["check", "-", "a.sql"], "Either standard input or paths, not both\n"],
  [["policy", "--access", "all"], "--access is not all; it may be infer, read, write, read-write\n"],
  [["lsp"], "Say how the editor is to be talked to: --stdio\n"],
  [["lsp", "--stdio", "a.sql"], "extable lsp takes no path: a.sql\n"],
  [["lsp", "--node-ipc"], "Unknown option: --node-ipc\nSee extable lsp --help\n"],
  [["tree"], "Which file? extable tree FILE\n"],
  [["explain", "a", "b"], "extable explain takes one code\n"],
  [
    ["explain", "syntax-comma-exta"],
    "Unknown rule: syntax-comma-exta. Did you mean syntax-comma-extra?\nextable explain lists all rules\n",
  ],
  [["explain", "../../../package"], "Unknown rule: ../../../package.\nextable explain lists all rules\n"],
];

for (const [args, message] of REFUSED) {
  test(`refused: extable ${args.join(" ")}`, () =>
    assert.deepEqual(extable(args), { code: 2, stdout: "", stderr: message }));
}

test("without a command the help is shown, and it counts as a mistake", () => {
  const { code, stdout, stderr } = extable([]);
  assert.deepEqual([code, stdout], [2, ""]);
  assert.match(stderr, /Commands\n/);
});

test("explain shows the page of a rule without the marks of Markdown", () => {
  const { code, stdout } = extable(["explain", "syntax-comma-extra"]);
  assert.equal(code, 0);
  assert.match(stdout, /^syntax-comma-extra\n\n/);
  assert.match(stdout, /^ {4}CREATE EXTERNAL TABLE/m);
  assert.doesNotMatch(stdout, /^#|^```/m);
});

test("explain alone lists every rule", () => {
  const lines = extable(["explain"]).stdout.trimEnd().split("\n");
  assert.deepEqual(
    lines.map((line) => line.split(" ")[0]),
    [...RULES.keys()],
  );
});
