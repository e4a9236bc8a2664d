import assert from "node:assert/strict";
import { it } from "node:test";
import { ChunkedText } from "../../server/src/core/index";
import { KeptSwitch } from "../../server/src/core/kept-switch";
import { readSwitch } from "../../server/src/core/table/switch";
import { Random } from "../support/random";

const EDITS = 20_000;
const EDITS_OF_ONE_TEXT = 20;

const PARTS = [
  ..."\n\n --/*{}#%;e",
  "-- extable: on",
  "-- extable: off\n",
  "-- extable: on\n",
  "-- a\n",
  "/* b\n*/",
  "{% c",
  "%}",
  "{# d #}",
  "SELECT 1;",
  `-- ${"x".repeat(2040)}\n`,
];

it(`knows after each of ${EDITS} edits whether a text is checked, without reading its comments again`, () => {
  const random = new Random(20_261_128);
  const seen = new Set<string>();
  for (let done = 0; done < EDITS; ) {
    let text = ChunkedText.of(Array.from({ length: random.below(12) }, () => random.pick(PARTS)).join(""));
    const kept = new KeptSwitch();
    kept.of(text);
    for (let round = 0; round < EDITS_OF_ONE_TEXT; round++, done++) {
      const before = text;
      const start = random.below(text.length + 1);
      const end = Math.min(text.length, start + (random.below(2) === 0 ? random.below(20) : 0));
      const edited = before.replaced(start, end, random.below(3) === 0 ? "" : random.pick(PARTS));
      text = edited.text;
      const said = kept.of(text, { before, change: edited.change });
      assert.equal(said, readSwitch(text), JSON.stringify(String(text)));
      seen.add(said);
    }
  }
  assert.equal(seen.size, 3);
});
