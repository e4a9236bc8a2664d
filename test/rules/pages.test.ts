import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { check, RULES } from "../../server/src/core/index";
import { draw, fixAll, readPage, redraw, sqlOf } from "../support/pages";
import { filesBelow, fromRoot, readText } from "../support/root";

/*
 * The page of a rule is its test: the findings of all rules must be those drawn with carets, and the text after the first
 * fix of each must be the block marked `fixed`. When a page fails because a message was changed on purpose, run
 * `UPDATE_PAGES=1 npm test -- pages` and read the diff.
 */
const FOLDER = "server/src/core/rules";
/** What no page can hold a complaint of; `test/syntax/limits.test.ts` has it. */
const TOO_LARGE = new Set(["syntax-statement-length"]);
const update = process.env.UPDATE_PAGES === "1";

it("gives every rule a page, and every page a rule", () => {
  const pages = filesBelow(FOLDER, ".md").map((file) => file.slice(FOLDER.length + 1, -".md".length));
  assert.deepEqual(pages.sort(), [...RULES.keys()].sort());
});

for (const readme of ["README.md", "README.zh-cn.md"]) {
  it(`${readme} names every kind of rule`, () => {
    const kinds = new Set([...RULES.keys()].map((code) => `\`${code.split("-")[0]}-…\``));
    const named = readText(readme).match(/`[a-z]+-…`/g) ?? [];
    assert.deepEqual(named.sort(), [...kinds].sort());
  });
}

/** Their samples are JSON; `policy-pages.test.ts` has them. */
const isOfPolicies = (code: string): boolean => code.startsWith("policy-");

for (const [code, { source }] of [...RULES].filter(([code]) => !isOfPolicies(code))) {
  const file = `${FOLDER}/${code}.md`;
  describe(code, () => {
    if (update) writeFileSync(fromRoot(file), redraw(readText(file), code));
    const page = readPage(readText(file));

    it("has its name, its source, a complaint and an acceptance", () => {
      assert.equal(page.title, code);
      assert.ok(readText(file).includes(source), "the page names its source");
      const codes = page.samples.flatMap((sample) => check(sqlOf(sample)).map((finding) => finding.code));
      assert.ok(codes.includes(code) || TOO_LARGE.has(code), "a complaint");
      assert.ok(
        page.samples.some((sample) => sample.section === "Accepted"),
        "an acceptance",
      );
    });

    for (const [i, sample] of page.samples.entries()) {
      it(`sample ${i + 1}: ${sample.section}`, () => {
        const sql = sqlOf(sample);
        const findings = check(sql);
        assert.deepEqual(sample.lines, draw(sql, findings, code));
        if (sample.section === "Accepted") assert.deepEqual(findings, []);
        else assert.ok(findings.length > 0 || TOO_LARGE.has(code), "a complaint under each other heading");
        const fixable = findings.some(({ fixes }) => fixes.length > 0);
        assert.equal(sample.fixed, fixable ? fixAll(sql, findings) : undefined);
        if (fixable) assertMended(fixAll(sql, findings), findings);
      });
    }
  });
}

/** What is left after the fixes had no fix before; only a placeholder that a fix put in may be new. */
function assertMended(fixed: string, before: ReturnType<typeof check>): void {
  const unfixable = new Set(before.filter(({ fixes }) => fixes.length === 0).map(({ code }) => code));
  const left = check(fixed).filter(({ code }) => !unfixable.has(code) && code !== "role-arn-placeholder");
  assert.deepEqual(
    left.map(({ code, message }) => `${code}: ${message}`),
    [],
  );
}
