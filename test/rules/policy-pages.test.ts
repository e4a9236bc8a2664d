import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { RULES } from "../../server/src/core/index";
import { drawPolicy, findingsOf, fixedOf, readPolicyPage, redrawPolicyPage } from "../support/policy-pages";
import { fromRoot, readText } from "../support/root";

/* As `pages.test.ts`, for rules about policies: findings are drawn behind `//`, and no sample has other comments. */
const FOLDER = "server/src/core/rules";
/** What no page can hold a complaint of; `test/ram-policy/check.test.ts` and `test/cli/policy-check.test.ts` have it. */
const TOO_LARGE = new Set(["policy-document-length", "policy-document-missing"]);
const update = process.env.UPDATE_PAGES === "1";

for (const [code, { source }] of [...RULES].filter(([code]) => code.startsWith("policy-"))) {
  const file = `${FOLDER}/${code}.md`;
  describe(code, () => {
    if (update) writeFileSync(fromRoot(file), redrawPolicyPage(readText(file), code));
    const samples = readPolicyPage(readText(file));

    it("has its name, its source, a complaint and an acceptance", () => {
      assert.ok(readText(file).startsWith(`# ${code}\n`));
      assert.ok(readText(file).includes(source), "the page names its source");
      const complains = samples.some((sample) => findingsOf(sample).some((finding) => finding.code === code));
      assert.ok(complains || TOO_LARGE.has(code), "a complaint");
      assert.ok(
        samples.some(({ section }) => section === "Accepted"),
        "an acceptance",
      );
    });

    for (const [i, sample] of samples.entries()) {
      it(`sample ${i + 1}: ${sample.section}`, () => {
        assert.deepEqual(sample.lines, drawPolicy(sample, code));
        if (sample.section === "Accepted") assert.deepEqual(findingsOf(sample), []);
        assert.equal(sample.fixed, fixedOf(sample));
        if (sample.fixed !== undefined) assertMended(sample, sample.fixed);
      });
    }
  });
}

/** What is left after the fixes had no fix before. */
function assertMended(sample: ReturnType<typeof readPolicyPage>[number], fixed: string): void {
  const unfixable = new Set(
    findingsOf(sample)
      .filter(({ fixes }) => fixes.length === 0)
      .map(({ code }) => code),
  );
  const left = findingsOf(sample, fixed).filter(({ code }) => !unfixable.has(code));
  assert.deepEqual(
    left.map(({ code, message }) => `${code}: ${message}`),
    [],
  );
}
