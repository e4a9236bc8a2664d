import assert from "node:assert/strict";
import { it } from "node:test";
import { SYNTAX_RULES } from "../../server/src/core/rules/syntax";
import { PROBLEM_KINDS } from "../../server/src/core/syntax/problem";

it("has a rule for each kind of problem but those of placeholders and of consequences", () => {
  const worded = PROBLEM_KINDS.filter((kind) => kind !== "placeholder" && kind !== "consequence").map(
    (kind) => `syntax-${kind}`,
  );
  assert.deepEqual(SYNTAX_RULES.map(({ code }) => code).sort(), worded.sort());
});
