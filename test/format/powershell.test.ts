import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { type PolicyReport, policyFiles } from "../../server/src/core/index";
import { DATA_ACCOUNT, MAXCOMPUTE_ACCOUNT } from "../policy/external-table";
import { callsOf, readPowershell, unquoted } from "./powershell-words";
import { documentsOf, HOSTILE, SIMPLE, TWO_ACCOUNTS, WITHOUT_ACCOUNT } from "./reports";
import { expectedCalls, runScript } from "./stub-aliyun";

const script = (report: PolicyReport) => policyFiles(report, "aliyun-cli")[1]!;

for (const [name, report] of Object.entries({ SIMPLE, TWO_ACCOUNTS, WITHOUT_ACCOUNT, HOSTILE })) {
  test(`${name}: what is called, word by word`, async () => {
    const calls = callsOf(await readPowershell(script(report).text), "aliyun");
    assert.deepEqual(calls, expectedCalls(report.roles, "$CliProfile"));
  });
}

test("the identity is asked for first, and the sections hang on its account", async () => {
  const { text } = script(TWO_ACCOUNTS);
  assert.ok(text.indexOf("& aliyun sts GetCallerIdentity --profile $CliProfile") < text.indexOf("switch ($account)"));
  const cases = (await readPowershell(text)).descendantsOfType("switch_clause").map((clause) => clause!.text);
  assert.deepEqual(
    cases.map((clause) => /^('\d+'|default) \{/.exec(clause)?.[1]),
    [`'${DATA_ACCOUNT}'`, `'${MAXCOMPUTE_ACCOUNT}'`, "default"],
  );
  for (const [index, { account }] of TWO_ACCOUNTS.roles.entries()) assert.ok(cases[index]!.startsWith(`'${account}'`));
});

test("PowerShell 5.1 is told that there is more than ASCII, and only then", () => {
  assert.ok(script(HOSTILE).text.startsWith("\ufeff#"));
  assert.ok(script(SIMPLE).text.startsWith("#"));
});

test("the reader of this test knows where a string ends", () => {
  assert.equal(unquoted("'a''b‘‘c'"), "a'b‘c");
  for (const literal of ["'a'b'", "'a‘b'", "'a'''b'", "a"])
    assert.throws(() => unquoted(literal), SyntaxError, literal);
});

/** As programs on Windows take their command line apart. */
function wordsOfCommandLine(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let isQuoted = false;
  for (const [part, slashes = "", mark = ""] of line.matchAll(/(\\+)("?)|[\s\S]/g)) {
    if (slashes !== "") {
      word = (word ?? "") + "\\".repeat(mark ? slashes.length >> 1 : slashes.length);
      if (mark && slashes.length % 2 === 1) word += '"';
      else if (mark) isQuoted = !isQuoted;
    } else if (part === '"') {
      word ??= "";
      isQuoted = !isQuoted;
    } else if (part === " " && !isQuoted) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? "") + part;
  }
  return word === undefined ? words : [...words, word];
}

test("before 7.3, which puts words with blanks between quotation marks and no more, the documents arrive as well", () => {
  const [, pattern, replacement] = /-replace '([^']+)', '([^']+)'/.exec(script(SIMPLE).text)!;
  const passed = (text: string): string => {
    const word = text.replace(new RegExp(pattern!, "g"), replacement!);
    return /\s/.test(word) ? `"${word}"` : word;
  };
  for (const document of documentsOf(HOSTILE).map((it) => JSON.stringify(it))) {
    assert.deepEqual(wordsOfCommandLine(`aliyun ${passed(document)} --profile x`), [
      "aliyun",
      document,
      "--profile",
      "x",
    ]);
  }
});

const PWSH = spawnSync("pwsh", ["-NoProfile", "-Command", "exit 0"]).status === 0;

test("PowerShell runs it, with the very bytes of each document", { skip: !PWSH && "no PowerShell here" }, () => {
  for (const report of [SIMPLE, WITHOUT_ACCOUNT, HOSTILE]) {
    const { name, text } = script(report);
    const args = ["-Profile", "it's"];
    const { code, calls, pwned } = runScript(["pwsh", "-NoProfile", "-File"], name, text, args, {
      account: DATA_ACCOUNT,
    });
    assert.deepEqual([code, pwned], [0, false]);
    assert.deepEqual(calls, expectedCalls(report.roles, "it's"));
  }
});
