import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { matchesPattern } from "../../server/src/core/arn/match";
import { ANY, covers, meeting, overlap, SEGMENT } from "../../server/src/core/ram-policy/patterns";
import { Random } from "../support/random";

const LETTERS = ["a", "b", "c"];

/** All texts of up to five letters. */
const TEXTS = [0, 1, 2, 3, 4].reduce<string[]>(
  (texts) => ["", ...texts.flatMap((text) => LETTERS.map((letter) => text + letter)), ...texts],
  [""],
);
const SAMPLES = [...new Set(TEXTS)];

const valuesOf = (pattern: string): string[] => SAMPLES.filter((text) => matchesPattern(pattern, text));

describe("two patterns", () => {
  it("are compared as the texts that fit them are", () => {
    const random = new Random(3);
    const pattern = (): string =>
      Array.from({ length: random.below(5) }, () => random.pick([...LETTERS.slice(0, 2), "*", "?"])).join("");
    for (let round = 0; round < 3000; round++) {
      const [wide, narrow] = [pattern(), pattern()];
      const values = valuesOf(narrow);
      const inside = values.every((text) => matchesPattern(wide, text));
      assert.equal(covers(wide, narrow), inside, `${wide} covers ${narrow}`);
      const isMet = values.some((text) => matchesPattern(wide, text));
      const met = meeting(wide, narrow);
      assert.equal(met !== undefined, isMet, `${wide} meets ${narrow}`);
      if (met !== undefined) assert.ok(matchesPattern(wide, met) && matchesPattern(narrow, met), met);
    }
  });

  it("have segments between slashes", () => {
    assert.equal(meeting("*", `a/?${SEGMENT}/b`), `a/${ANY}/b`);
    assert.equal(meeting("a/x*/b", `a/?${SEGMENT}/b`), "a/x/b");
    assert.equal(meeting("a/x/y/b", `a/?${SEGMENT}/b`), undefined);
    assert.equal(meeting("a/x/y", `?${SEGMENT}`), undefined);
    assert.equal(meeting("a/*", `?${SEGMENT}/*`), "a/");
  });

  it("are compared in time, whatever they are", () => {
    const start = performance.now();
    assert.equal(overlap(`${"*a".repeat(500)}b`, `${"*a".repeat(500)}c`), false);
    assert.equal(covers(`${"*a".repeat(300)}b`, "*a".repeat(300)), false);
    assert.ok(performance.now() - start < 2000);
  });
});
