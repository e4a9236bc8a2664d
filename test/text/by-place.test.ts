import assert from "node:assert/strict";
import { it } from "node:test";
import { ByPlace } from "../../server/src/core/text/by-place";
import { areDistinct } from "../../server/src/core/text/distinct";
import { Random } from "../support/random";

it("gives for each place what was set last, in whatever order", () => {
  const random = new Random(20_261_127, 30);
  for (let round = 0; round < 200; round++) {
    const values = new ByPlace<number>();
    const known = new Map<number, number>();
    for (let step = 0; step < 60; step++) {
      const place = random.below(10) < 7 ? step * 3 : random.below(200);
      if (random.below(10) < 6) {
        values.set(place, step);
        known.set(place, step);
      }
      assert.equal(values.get(place), known.get(place));
      const asked = random.below(200);
      assert.equal(values.get(asked), known.get(asked));
    }
  }
});

it("never takes two items of one hash for distinct", () => {
  assert.equal(
    areDistinct([1, 2, 3, 2], (item) => item),
    false,
  );
  assert.equal(
    areDistinct([1, 2, 3], (item) => item),
    true,
  );
  assert.equal(
    areDistinct([1, 2, 3], (item) => item),
    true,
    "lists before do not matter",
  );
});
