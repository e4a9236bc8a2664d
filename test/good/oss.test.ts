import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, parseScript, readTables } from "../../server/src/core/index";
import { filesBelow, readText } from "../support/root";

const CREATE = /^CREATE\s+EXTERNAL\s+TABLE/im;

describe("valid tables over OSS", () => {
  for (const file of filesBelow("test/good/oss", ".sql")) {
    const text = readText(file);
    const statements = parseScript(text, (statement) => CREATE.test(statement)).map(({ start, end }) =>
      text.slice(start, end).trim(),
    );
    it(`${file}: every statement is ours`, () => assert.equal(readTables(text).length, statements.length));
    for (const statement of statements) {
      it(CREATE.exec(statement)!.input.slice(0, 60), () => assert.deepEqual(check(statement), []));
    }
  }
});
