import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, parseScript, readTables } from "../../server/src/core/index";
import { filesBelow, readText } from "../support/root";

/* Valid statements, written for this corpus: each is one of ours, and every rule is silent on each. */
const CREATE = /^[ \t]*(?:--[^\n]*\n\s*)*CREATE(?:\s|--[^\n]*\n)+(?:TEMPORARY\s+)?EXTERNAL(?:\s|--[^\n]*\n)+TABLE/im;
/** Fewer would be a loss: over all handlers, orders, quotings, comments and templates. */
const FLOOR = 150;

let count = 0;
for (const file of filesBelow("test/good", ".sql")) {
  const text = readText(file);
  const statements = parseScript(text, (statement) => CREATE.test(statement)).map(({ start, end }) =>
    text.slice(start, end).trim(),
  );
  count += statements.length;
  describe(file, () => {
    it("is silent as a whole", () => assert.deepEqual(check(text), []));
    it("has statements of ours only", () => assert.equal(readTables(text).length, statements.length));
    for (const statement of statements) {
      it(firstLine(statement), () => assert.deepEqual(check(statement), []));
    }
  });
}

it("has enough of them", () => assert.ok(count >= FLOOR, `${count} statements`));

function firstLine(statement: string): string {
  const at = CREATE.exec(statement)?.index ?? 0;
  return statement.slice(at, at + 60).split("\n")[0]!;
}
