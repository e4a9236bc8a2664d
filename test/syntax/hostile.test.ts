import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/core/index";
import { HOSTILE } from "./hostile-texts";

describe("hostile texts of a megabyte", () => {
  for (const [name, make] of Object.entries(HOSTILE)) {
    it(name, { timeout: 60_000 }, () => {
      assert.ok(Array.isArray(check(make(1_000_000))));
    });
  }
});
