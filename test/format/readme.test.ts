import assert from "node:assert/strict";
import { test } from "node:test";
import { FORMS, policies, printFiles, printJson, readPolicySources } from "../../server/src/core/index";
import { readText } from "../support/root";

const README = readText("README.md");

/** What stands in the block behind a line that ends like this. */
function block(lead: string): string {
  const found = new RegExp(`${lead}\n\n\`\`\`\\w+\n([^]*?)\n\`\`\`\n`).exec(README)?.[1];
  assert.ok(found !== undefined, lead);
  return found;
}

const { tables, uses } = readPolicySources("speed.sql", block("Of this\\n`speed\\.sql`"));
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
