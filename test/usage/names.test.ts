import assert from "node:assert/strict";
import { test } from "node:test";
import { mayBeSame, nameKey, nameParts } from "../../server/src/core/usage/names";

const PAIRS: readonly [a: string, b: string, mayBe: boolean][] = [
  ["track", "Track", true],
  ["`track`", "p.track", true],
  ["p.track", "q.track", false],
  ["p.s.track", "s.track", true],
  ["p.s.track", "p.track", false],
  ["p.default.track", "p.track", true],
  ["p.default.track", "q.track", false],
  ["track", "tracks", false],
  ["track_2", "track", false],
  ["track", "track.x", false],
  ["${db}.track", "p.track", true],
  ["${db}.track", "p.other", false],
  ["t_${day}", "t_${day}", true],
  ["t_${day}", "t_1", false],
];

for (const [a, b, mayBe] of PAIRS) {
  test(`${a} ${mayBe ? "may be" : "is not"} ${b}`, () => {
    assert.equal(mayBeSame(nameParts(a), nameParts(b)), mayBe);
    assert.equal(mayBeSame(nameParts(b), nameParts(a)), mayBe);
  });
}

test("names have one key without case, back-quotes and the default schema", () => {
  assert.equal(nameKey(nameParts("`P`.Default.`t`")), nameKey(nameParts("p.T")));
  assert.notEqual(nameKey(nameParts("t")), nameKey(nameParts("p.t")));
});
