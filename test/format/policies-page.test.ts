import assert from "node:assert/strict";
import { test } from "node:test";
import { FORMS, policies, printFiles, printJson, readPolicySources } from "../../server/src/core/index";
import { blockOf } from "../support/page-block";

const PAGE = "docs/policies.md";

const { tables, uses } = readPolicySources("speed.sql", blockOf(PAGE, "From this `speed.sql`"));
const REPORT = policies(tables, { access: "infer", uses, maxcomputeAccount: "5678901234567890" });

for (const form of FORMS) {
  test(`${PAGE} shows excerpts of what --format ${form} prints`, () => {
    const printed = form === "json" ? printJson(REPORT) : printFiles(REPORT, form);
    let at = 0;
    for (const excerpt of blockOf(PAGE, `\n\`--format ${form}\``).split(/\n *…(?:\n|$)/)) {
      if (excerpt === "") continue;
      const found = printed.indexOf(excerpt, at);
      assert.ok(found >= 0, `not printed, or not in this order:\n${excerpt}`);
      at = found + excerpt.length;
    }
    assert.ok(at > 0);
  });
}
