// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the placeholders of a scheduler
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isPlaceholder, isVariable, placeholders } from "../../server/src/core/text/placeholder";

const FOUND: readonly (readonly [value: string, ...found: string[]])[] = [
  ["1234567890****", "****"],
  ["1234567890xxxx", "xxxx"],
  ["1234xxxxxx3456", "xxxxxx"],
  ["****", "****"],
  ["＊＊＊＊", "＊＊＊＊"],
  ["xxxxx", "xxxxx"],
  ["${uid}", "${uid}"],
  ["#{uid}", "#{uid}"],
  ["$[yyyymmdd-1]", "$[yyyymmdd-1]"],
  ["$bizdate", "$bizdate"],
  ["{{ uid }}", "{{ uid }}"],
  ["{uid}", "{uid}"],
  ["{}", "{}"],
  ["<uid>", "<uid>"],
  ["<ram_arn>", "<ram_arn>"],
  ["@uid", "@uid"],
  ["@@uid", "@@uid"],
  ["acs:ram::@@{uid}:role/@{role}", "@@{uid}", "@{role}"],
  ["name@{host}", "{host}"],
  ["%s/%(name)s", "%s", "%(name)s"],
  ["a${x}b<y>c****", "${x}", "<y>", "****"],
  ["oss://.../b…", "...", "…"],
  ["a..b"],
  ["maxxxrole"],
  ["xx"],
  ["0x1f"],
  ["name@host.example"],
  ["user@host"],
  ["a*b"],
  ["%3A%d0"],
  ["a < b"],
  ["$"],
];

describe("placeholders", () => {
  for (const [value, ...found] of FOUND) {
    it(`${value}: ${found.length}`, () => {
      assert.deepEqual(
        placeholders(value).map(({ start, end }) => value.slice(start, end)),
        found,
      );
    });
  }

  it("are all of a value, or a part", () => {
    assert.ok(isPlaceholder(" ${a}${b} "));
    assert.ok(!isPlaceholder("${a}.csv"));
    assert.ok(!isPlaceholder(" "));
  });

  it("are filled in by a program or by a person", () => {
    for (const variable of ["${x}", "$[x]", "$x", "#{x}", "{{ x }}", "{x}", "@x", "@@{x}", "%s"])
      assert.ok(isVariable(variable), variable);
    for (const hole of ["****", "xxxxx", "<x>", "...", "…"]) assert.ok(!isVariable(hole), hole);
  });
});
