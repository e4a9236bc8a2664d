import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fromRoot, readText } from "../support/root";

const EXTENSION = fromRoot("client", "dist", "extension.js");

/** What only its SDK has. */
const CLOUD = /x-acs-signature-nonce|ACS3-HMAC-SHA256/;

test("to activate the extension loads it alone", () => {
  const output = execFileSync(process.execPath, [fromRoot("bench", "activate.cjs"), EXTENSION], { encoding: "utf8" });
  const loaded: string[] = JSON.parse(output).loaded;
  assert.ok(loaded.includes(EXTENSION), "and is seen to");
  assert.deepEqual(
    loaded.filter((file) => file !== EXTENSION && file !== fromRoot("bench", "activate.cjs")),
    [],
  );
});

test("no bundle but ram.js has the SDK of the cloud in it", () => {
  assert.match(readText("server/dist/ram.js"), CLOUD);
  for (const bundle of ["client/dist/extension.js", "server/dist/language-server.js", "server/dist/command-line.js"]) {
    assert.doesNotMatch(readText(bundle), CLOUD, bundle);
  }
});
