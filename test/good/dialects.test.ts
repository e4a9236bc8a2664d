import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, readTables } from "../../server/src/core/index";
import { filesBelow, readText } from "../support/root";

/** Of other systems, and ours within the quotes of another program. */
const FILES = ["dialects", "quoted"].flatMap((folder) => filesBelow(`test/fixtures/${folder}`, ".sql"));

describe("SQL that is not ours, or not ours alone, gets nothing", () => {
  for (const file of FILES) {
    it(file, () => {
      assert.deepEqual(check(readText(file)), []);
      assert.deepEqual(readTables(readText(file)), []);
    });
  }
});
