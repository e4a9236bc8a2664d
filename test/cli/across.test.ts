import assert from "node:assert/strict";
import { test } from "node:test";
import { extable, workspace } from "../support/cli";
import { ddl } from "../support/ddl";

const FIRST = `${ddl().trimEnd()};\n`;
const SECOND = `${ddl({ name: "other", columns: "vid BIGINT, speed DOUBLE", mapping: ":vid, speed" }).trimEnd()};\n`;

test("tables of the files of one call are compared", () => {
  const cwd = workspace({ "a.sql": FIRST, "b.sql": SECOND, "c.sql": "SELECT 1;\n" });
  const { stdout } = extable(["check"], { cwd });
  assert.match(stdout, /^a\.sql:4:35 warning mapping-primary-key-differs vehicle_track has another primary key/m);
  assert.match(stdout, /^b\.sql:4:35 warning mapping-primary-key-differs /m);
  assert.match(extable(["check", "a.sql", "c.sql"], { cwd }).stdout, /^No problems in 2 files$/m);
});

test("a table that two files define otherwise is a note in the one that may be passed over", () => {
  const again = SECOND.replace("TABLE other", "TABLE IF NOT EXISTS track").replace("vehicle_track", "elsewhere");
  const cwd = workspace({ "a.sql": FIRST, "b.sql": again });
  const { stdout } = extable(["check"], { cwd });
  assert.match(stdout, /^b\.sql:1:37 information table-redefined track is created with other columns/m);
  assert.doesNotMatch(stdout, /^a\.sql/m);
});

test("a comment that suppresses what another file leads to is kept, with that file and without it", () => {
  const ignored = FIRST.replace(
    "'tablestore.columns",
    "-- extable-ignore mapping-primary-key-differs\n  'tablestore.columns",
  );
  assert.notEqual(ignored, FIRST);
  const cwd = workspace({ "a.sql": ignored, "b.sql": SECOND });
  assert.match(extable(["check", "--fix", "a.sql"], { cwd }).stdout, /^No problems in 1 file$/m);
  assert.doesNotMatch(extable(["check", "--fix"], { cwd }).stdout, /^a\.sql/m);
});
