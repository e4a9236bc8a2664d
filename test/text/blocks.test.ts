import assert from "node:assert/strict";
import { it } from "node:test";
import { blocksIn } from "../../server/src/core/text/blocks";
import { Random } from "../support/random";

it("tells whether a block begins between two places, as a look at each stretch does", () => {
  const random = new Random(20_261_128);
  for (let round = 0; round < 300; round++) {
    const text = Array.from({ length: random.below(60) }, () =>
      random.pick(["{%", "%}", "<%", "{", "%", "a", "\n"]),
    ).join("");
    const isBlockWithin = blocksIn(text);
    for (let asked = 0; asked < 20; asked++) {
      const from = random.below(text.length + 1);
      const to = from + random.below(text.length - from + 1);
      const expected = /^(?:\{%|<%)/;
      const found = Array.from({ length: to - from }, (_, i) => from + i).some((at) => expected.test(text.slice(at)));
      assert.equal(isBlockWithin(from, to), found, JSON.stringify([text, from, to]));
    }
  }
});
