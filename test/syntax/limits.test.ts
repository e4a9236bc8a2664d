import assert from "node:assert/strict";
import { it } from "node:test";
import { check, readTables } from "../../server/src/core/index";

const HEAD = "CREATE EXTERNAL TABLE t (a BIGINT) STORED BY 'com.aliyun.odps.TableStoreStorageHandler' COMMENT '";

it("says one thing of a statement that is longer than MaxCompute takes", () => {
  const text = `-- before\n${HEAD}${"x".repeat(2 * 1024 * 1024)}';`;
  const [finding, ...others] = check(text);
  assert.deepEqual(others, []);
  assert.equal(finding?.code, "syntax-statement-length");
  assert.deepEqual(readTables(text), []);
});

it("leaves other statements of that length alone", () => {
  assert.deepEqual(check(`CREATE VIEW odps AS SELECT '${"x".repeat(3_000_000)}';`), []);
});

it("reports at most a thousand findings of a kind in one statement", () => {
  const columns = Array.from({ length: 3000 }, (_, i) => `c${i} INTEGER`).join(", ");
  const findings = check(HEAD.replace("a BIGINT", columns).replace("COMMENT '", "LOCATION 'tablestore://"));
  assert.ok(findings.length > 0 && findings.length < 3000, String(findings.length));
});
