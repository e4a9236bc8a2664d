import assert from "node:assert/strict";
import { it } from "node:test";
import { ChunkedText, LineIndex } from "../../server/src/core/index";
import { Random } from "../support/random";

const SIZES = [1, 2, 3, 8, 8192];
const PIECES = ["a", "é", "😀", "\n", "\r", "\r\n", "\n\r", "bc d", "", "SELECT 1;\r\nSELECT 2;\n", "-".repeat(50)];

const randomText = (random: Random): string =>
  Array.from({ length: random.below(12) }, () => random.pick(PIECES)).join("");

it("is after any edits the text that a string would be, with the same lines", () => {
  const random = new Random(20_261_125);
  for (let round = 0; round < 400; round++) {
    let text = randomText(random);
    let chunked = ChunkedText.of(text, random.pick(SIZES));
    for (let edit = 0; edit < 20; edit++) {
      const start = random.below(text.length + 1);
      const end = Math.min(text.length, start + random.below(random.below(4) === 0 ? 60 : 4));
      const newText = randomText(random);
      const { change, text: next } = chunked.replaced(start, end, newText);
      chunked = next;
      text = text.slice(0, start) + newText + text.slice(end);
      assert.equal(String(chunked), text);
      assert.equal(chunked.length, text.length);
      assert.deepEqual(change, { start, end: start + newText.length, growth: newText.length - (end - start) });
      assertSameLines(chunked, text);
    }
  }
});

function assertSameLines(chunked: ChunkedText, text: string): void {
  const lines = new LineIndex(text);
  assert.equal(chunked.lineCount, lines.lineCount);
  for (let line = 0; line < lines.lineCount; line++) assert.deepEqual(chunked.lineSpan(line), lines.lineSpan(line));
  for (let offset = 0; offset <= text.length; offset++) {
    assert.deepEqual(chunked.position(offset), lines.position(offset), `${JSON.stringify(text)} at ${offset}`);
  }
}

const NEAR = "ab\r\ncd\n\ne\rf";

for (const [line, character, expected] of [
  [0, 1, 1],
  [0, 2, 2],
  [0, 3, 2],
  [0, 99, 2],
  [1, 2, 6],
  [1, 3, 6],
  [2, 0, 7],
  [2, 5, 7],
  [3, 9, 9],
  [4, 1, 11],
  [4, 7, 11],
  [9, 0, 11],
  [-1, 1, 1],
  [0, -4, 0],
] as const) {
  it(`finds line ${line}, character ${character}, at most before the line's break`, () => {
    for (const size of SIZES) assert.equal(ChunkedText.of(NEAR, size).offset({ line, character }), expected);
  });
}

it("cuts out any part", () => {
  for (const size of SIZES) {
    const chunked = ChunkedText.of(NEAR, size).replaced(2, 2, "").text;
    for (let start = 0; start <= NEAR.length; start++) {
      for (let end = start; end <= NEAR.length; end++) assert.equal(chunked.slice(start, end), NEAR.slice(start, end));
    }
  }
});
