import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readMapping } from "../../server/src/core/table/mapping";
import type { Property } from "../../server/src/core/table/model";
import { textValue } from "../../server/src/core/table/values";
import { textOf } from "../../server/src/core/text/span";
import { Random } from "../support/random";
import { literal, tableOf } from "./statement";

function read(value: string, columnCount: number) {
  const text = textValue(literal(value));
  const property: Property = { key: "k", keySpan: text.span, meant: undefined, value: text, span: text.span };
  return readMapping(property, text, columnCount);
}

/** A mapping, the number of columns, and its entries: `:` before a key, `~` where a comma is missing before it. */
const CASES: readonly (readonly [mapping: string, columns: number, entries: readonly string[]])[] = [
  [":vid, :gt, speed", 3, [":vid", ":gt", "speed"]],
  [" :vid ,\n\t:gt,speed ", 3, [":vid", ":gt", "speed"]],
  ["：vid, : gt, speed", 3, [":vid", ":gt", "speed"]],
  ["vid:, speed", 2, [":vid", "speed"]],
  [":vid，:gt、speed;x", 4, [":vid", ":gt", "speed", "x"]],
  [":vid,, speed,", 2, [":vid", "", "speed", ""]],
  [":vid :gt speed", 3, [":vid", "~:gt", "~speed"]],
  [":vid:gt.speed", 3, [":vid", "~:gt", "~speed"]],
  [":vid, oil consumption", 2, [":vid", "oil consumption"]],
  [":vid, a-b, 1c, `d`", 4, [":vid", "a-b", "1c", "`d`"]],
  ["${keys, and more}, {{ a | b }}, speed", 3, ["${keys, and more}", "{{ a | b }}", "speed"]],
  [":", 1, [":"]],
  ["", 1, [""]],
];

describe("the entries of a mapping", () => {
  for (const [mapping, columns, entries] of CASES) {
    it(JSON.stringify(mapping), () => {
      const found = read(mapping, columns).entries;
      const shown = found.map(({ isKey, name, unseparated }) => `${unseparated ? "~" : ""}${isKey ? ":" : ""}${name}`);
      assert.deepEqual(shown, entries);
      for (const { name, nameSpan, text, span } of found) {
        assert.equal(textOf(`'${mapping}'`, nameSpan), name);
        assert.equal(textOf(`'${mapping}'`, span), text);
      }
    });
  }
});

it("names the characters that stand for commas", () => {
  assert.deepEqual(
    read(":a，b;c, d", 4).wrongCommas.map(({ text }) => text),
    ["，", ";"],
  );
});

it("finds the source of each entry behind escapes", () => {
  const text = `CREATE EXTERNAL TABLE t (a BIGINT, b STRING) STORED BY 'com.aliyun.odps.TableStoreStorageHandler'
    WITH SERDEPROPERTIES ("tablestore.columns.mapping" = ":\\141,\\n b");`;
  const { entries } = tableOf(text).mapping!;
  assert.deepEqual(
    entries.map(({ name }) => name),
    ["a", "b"],
  );
  assert.deepEqual(
    entries.map(({ nameSpan }) => textOf(text, nameSpan)),
    ["\\141", "b"],
  );
});

it("reads any text, never into more entries than commas and columns allow", () => {
  const random = new Random(20260508);
  const alphabet = [..."ab1_,,, ：:，;.|/`-${}<>\n\ud83d", ":vid", "speed"];
  for (let i = 0; i < 5000; i++) {
    const value = Array.from({ length: random.below(14) }, () => random.pick(alphabet)).join("");
    const columns = random.below(6);
    const { entries } = read(value, columns);
    const commas = value.split(/[,，;]/).length;
    const filled = entries.filter(({ text }) => text !== "").length;
    assert.ok(entries.length <= commas || filled <= columns, value);
    for (const { span } of entries) assert.ok(span.start >= 1 && span.end <= value.length + 1);
  }
});
