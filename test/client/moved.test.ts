import assert from "node:assert/strict";
import { it } from "node:test";
import { moved, movedWith, type Place, type Stretch } from "../../client/src/account/moved";
import { LineIndex } from "../../server/src/core/index";
import { Random } from "../support/random";

const TEXT = "one\ntwo three\n\nfour five six\nseven";

const change = (text: string, start: number, end: number, inserted: string) => {
  const lines = new LineIndex(text);
  return {
    change: { range: { start: lines.position(start), end: lines.position(end) }, text: inserted },
    after: text.slice(0, start) + inserted + text.slice(end),
  };
};

const stretchOf = (text: string, wanted: string): Stretch => {
  const start = text.indexOf(wanted);
  const lines = new LineIndex(text);
  return { start: lines.position(start), end: lines.position(start + wanted.length) };
};

const textAt = (text: string, { start, end }: Stretch): string => {
  const lines = new LineIndex(text);
  const offset = (place: Place): number => lines.offset(place);
  return text.slice(offset(start), offset(end));
};

it("moves a stretch with what is changed around it, and drops it for a change in it, wherever both are", () => {
  const random = new Random(7);
  for (let round = 0; round < 5_000; round++) {
    const at = random.below(TEXT.length - 1);
    const wanted = TEXT.slice(at, at + 1 + random.below(TEXT.length - at - 1));
    const start = random.below(TEXT.length + 1);
    const end = start + random.below(TEXT.length - start + 1);
    const inserted = ["", "x", "\n", "a\nb\n", "\r\nlonger"][random.below(5)]!;
    const { change: made, after } = change(TEXT, start, end, inserted);
    const where = { start: new LineIndex(TEXT).position(at), end: new LineIndex(TEXT).position(at + wanted.length) };
    const now = moved(where, made);
    const touches = start < at + wanted.length && end > at;
    if (touches) assert.equal(now, undefined);
    else assert.equal(now && textAt(after, now), wanted, JSON.stringify({ at, wanted, start, end, inserted }));
  }
});

it("leaves a stretch where it is for a change right behind it", () => {
  const { change: made } = change(TEXT, TEXT.indexOf(" three"), TEXT.length, "");
  assert.deepEqual(moved(stretchOf(TEXT, "two"), made), stretchOf(TEXT, "two"));
});

it("moves what stands in a stretch along", () => {
  const { change: made, after } = change(TEXT, 0, 0, "-- a comment\n");
  assert.equal(textAt(after, movedWith(stretchOf(TEXT, "five"), made)), "five");
});
