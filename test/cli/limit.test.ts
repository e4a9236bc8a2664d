import assert from "node:assert/strict";
import { test } from "node:test";
import { extable, workspace } from "../support/cli";
import { ddl } from "./samples";

/** A warning, then two errors. */
const THREE = ddl({ columns: "vid WRONG, gt BIGINT,, speed DOUBLE,," });
const cwd = workspace({ "a.sql": THREE, "b.sql": THREE });
const count = (stdout: string, word: string): number => stdout.match(new RegExp(`:\\d+ ${word} `, "g"))?.length ?? 0;

test("errors are shown first; the summary counts all, and says how many are not shown", () => {
  const all = extable(["check"], { cwd });
  const total = { errors: count(all.stdout, "error"), warnings: count(all.stdout, "warning") };
  assert.ok(total.errors >= 4 && total.warnings >= 2, all.stdout);
  const some = extable(["check", "--max-problems", "1"], { cwd });
  assert.deepEqual([count(some.stdout, "error"), count(some.stdout, "warning"), some.code], [2, 0, 1]);
  assert.match(some.stdout, new RegExp(`\n${total.errors} errors, ${total.warnings} warnings in 2 of 2 files; `));
  assert.match(some.stdout, new RegExp(`; ${total.errors + total.warnings - 2} not shown, see --max-problems\n$`));
});

test("0 is no limit, and JSON is complete", () => {
  assert.equal(extable(["check", "--max-problems=0"], { cwd }).stdout, extable(["check"], { cwd }).stdout);
  const json = extable(["check", "--format", "json", "--max-problems", "1"], { cwd }).stdout;
  assert.equal(json, extable(["check", "--format", "json"], { cwd }).stdout);
});

test("a number is asked for", () => {
  const { code, stderr } = extable(["check", "--max-problems", "many"], { cwd });
  assert.deepEqual([code, stderr], [2, "--max-problems takes a number, not many\n"]);
});
