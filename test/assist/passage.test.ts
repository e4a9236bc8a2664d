import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newMemory, partsWithin, passageAt, passagesOf } from "../../server/src/core/index";
import { ddl } from "../support/ddl";
import { allSqlTexts } from "../support/sql-texts";

const TWO = `SELECT 1;\n${ddl({ name: "a" })}\n-- the next one\n${ddl({ name: "b" })}\n`;

describe("the parts of a text", () => {
  it("tile it", () => {
    for (const { name, text } of allSqlTexts()) {
      const parts = partsWithin(text, { start: 0, end: text.length });
      if (parts.length > 0) assert.equal(parts.map((part) => part.text).join(""), text, name);
      let at = 0;
      for (const { start, text: part } of parts) {
        assert.equal(start, at, name);
        at += part.length;
      }
    }
  });

  it("hold each place once", () => {
    const memory = newMemory();
    for (let at = 0; at <= TWO.length; at++) {
      const parts = partsWithin(TWO, { start: at, end: at }, memory);
      assert.equal(parts.length, 1);
      const { start, text } = parts[0]!;
      assert.ok(start <= at && (at < start + text.length || at === TWO.length));
    }
  });

  it("are none where a text is not checked", () => {
    assert.deepEqual(partsWithin(`-- extable: off\n${TWO}`, { start: 0, end: 99 }), []);
  });
});

describe("passages", () => {
  it("are the statement that a place is in", () => {
    const nameAt = (needle: string) => passageAt(TWO, TWO.indexOf(needle))?.tables[0]?.name;
    assert.deepEqual([nameAt("SELECT"), nameAt("TABLE a"), nameAt("TABLE b")], [undefined, "a", "b"]);
  });

  it("are of half-written statements, too, which have no mark yet", () => {
    const passage = passageAt("CREATE EXTERNAL TABLE t (a BIGINT)\nSTORED ", 42);
    assert.deepEqual([passage?.isOurs, passage?.tables[0]?.columns.length], [false, 1]);
  });

  it("never fail, whatever the text ends in", () => {
    for (const { text } of allSqlTexts()) for (let end = 0; end < text.length; end += 7) passagesOf(text.slice(0, end));
  });
});
