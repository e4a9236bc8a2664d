import assert from "node:assert/strict";
import { test } from "node:test";
import { FORMS, policies, printFiles, printJson, readPolicySources } from "../../server/src/core/index";
import { block } from "../support/readme";

const { tables, uses } = readPolicySources("speed.sql", block("Of this\n`speed.sql`"));
const REPORT = policies(tables, { access: "infer", uses, maxcomputeAccount: "5678901234567890" });

for (const form of FORMS) {
  test(`README shows excerpts of what --format ${form} prints`, () => {
    const printed = form === "json" ? printJson(REPORT) : printFiles(REPORT, form);
    let at = 0;
    for (const excerpt of block(`\n\`--format ${form}\``).split(/\n *…(?:\n|$)/)) {
      if (excerpt === "") continue;
      const found = printed.indexOf(excerpt, at);
      assert.ok(found >= 0, `not printed, or not in this order:\n${excerpt}`);
      at = found + excerpt.length;
    }
    assert.ok(at > 0);
  });
}
