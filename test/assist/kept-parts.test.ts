import assert from "node:assert/strict";
import { test } from "node:test";
import { ChunkedText, KeptParts, newMemory, partsWithin, readParts } from "../../server/src/core/index";
import { ddl } from "../support/ddl";
import { Random } from "../support/random";

const LENGTHS = new KeptParts((part) => part.length);
const TEXT = Array.from({ length: 20 }, (_, i) => ddl({ name: `t${i}` })).join("SELECT 1;\n");
const ALL = { start: 0, end: Number.MAX_SAFE_INTEGER };
const INSERTED = ["x", ";", "'", "", ";;", "\n-- ;\n"];

test("what is kept of parts is what a fresh reading says, after any edits", () => {
  const random = new Random(5);
  const memory = newMemory();
  let text = ChunkedText.of(TEXT);
  for (let round = 0; round < 300; round++) {
    const start = random.below(text.length);
    text = text.replaced(start, Math.min(text.length, start + random.below(4)), random.pick(INSERTED)).text;
    assert.deepEqual(
      readParts(text, ALL, LENGTHS, memory),
      readParts(String(text), ALL, new KeptParts((part) => part.length)),
    );
  }
});

test("a part that an edit leaves alone is not read again", () => {
  const read: string[] = [];
  const kept = new KeptParts((part) => {
    read.push(part);
    return undefined;
  });
  const memory = newMemory();
  const text = ChunkedText.of(TEXT);
  readParts(text, ALL, kept, memory);
  const { length } = read;
  const at = TEXT.indexOf("TABLE t7");
  readParts(text.replaced(at, at, " ").text, ALL, kept, memory);
  assert.ok(length > 20);
  assert.equal(read.length, length + 1);
});

test("a text that is switched off has no parts", () => {
  assert.deepEqual(readParts(`-- extable: off\n${TEXT}`, ALL, LENGTHS), []);
});

test("what is kept of the parts that a span meets is what was read of those parts", () => {
  const memory = newMemory();
  for (let start = 0; start < TEXT.length; start += 7) {
    for (const span of [
      { start, end: start },
      { start, end: start + 300 },
    ]) {
      const lengths = partsWithin(TEXT, span, memory).map((part) => ({ start: part.start, reading: part.text.length }));
      assert.deepEqual(readParts(TEXT, span, LENGTHS, memory), lengths);
    }
  }
});

test("texts that are no parts of another are remembered as they are", () => {
  const placed = [{ start: 4, text: "SELECT 1;" }];
  assert.deepEqual(LENGTHS.ofTexts(placed), [{ start: 4, reading: 9 }]);
});
