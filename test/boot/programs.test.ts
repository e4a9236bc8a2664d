import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fromRoot } from "../support/root";

const [SERVER, COMMAND_LINE] = ["server/dist/language-server.js", "server/dist/command-line.js"];

describe("the programs that are started often", () => {
  for (const program of [SERVER, COMMAND_LINE]) {
    it(`${program} is ASCII, as which it is read`, () => {
      const isOther = (byte: number): boolean => byte > 0x7f;
      assert.equal(readFileSync(fromRoot(program)).findIndex(isOther), -1);
    });
  }

  it(`${SERVER} loads nothing to read files in ways that it does not need`, () => {
    assert.doesNotMatch(readFileSync(fromRoot(SERVER), "latin1"), /require\("(?:node:)?fs\/promises"\)/);
  });
});
