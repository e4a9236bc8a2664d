import assert from "node:assert/strict";
import { it } from "node:test";
import { KeptMentions } from "../../server/src/core/mentions";
import { PieceReader } from "../../server/src/core/piece-reader";

const mentionsOf = (text: string) => {
  const reader = new PieceReader(
    () => false,
    () => undefined,
  );
  reader.read(text);
  return new KeptMentions().of(text, reader.pieces);
};

it("finds the first query of a table", () => {
  const text = "-- FROM a\n/* FROM a */ SELECT ' FROM a';\nSELECT * FROM `A` JOIN p.b;\nSELECT * FROM a;";
  const mentions = mentionsOf(text);
  assert.deepEqual(mentions.first("a"), { start: text.indexOf("`A`"), end: text.indexOf("`A`") + 3 });
  assert.equal(text.slice(mentions.first("p.b")!.start), "p.b;\nSELECT * FROM a;");
  assert.equal(mentions.first("b"), undefined);
});

it("knows what is written", () => {
  const mentions = mentionsOf("INSERT INTO a SELECT 1 FROM b;\ninsert overwrite table c VALUES (1);");
  assert.deepEqual(
    ["a", "b", "c", "d"].map((name) => mentions.isWritten(name)),
    [true, false, true, false],
  );
});

it("looks through the text once, however many tables are asked for and however often they are in comments", () => {
  const count = 20_000;
  const text = `SELECT 1\n${"-- FROM a\n".repeat(count)} FROM a;${Array.from({ length: count }, (_, i) => `SELECT * FROM t${i};`).join("")}`;
  const mentions = mentionsOf(text);
  const started = performance.now();
  assert.ok(mentions.first("a"));
  for (let i = 0; i < count; i++) assert.ok(mentions.first(`t${i}`));
  assert.ok(performance.now() - started < 5000);
});
