import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, readTables } from "../../server/src/core/index";
import { filesBelow, readText } from "../support/root";

describe("SQL that is not ours gets nothing", () => {
  for (const file of filesBelow("test/fixtures/dialects", ".sql")) {
    it(file, () => {
      assert.deepEqual(check(readText(file)), []);
      assert.deepEqual(readTables(readText(file)), []);
    });
  }
});
