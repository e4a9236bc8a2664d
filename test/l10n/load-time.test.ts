import assert from "node:assert/strict";
import { it } from "node:test";
import * as l10n from "@vscode/l10n";

/*
 * The language is known after everything is loaded: the server's by `initialize`, that of the command line by the
 * environment. What is said earlier stays English for good.
 */
it("nothing is said while the programs are loaded", async () => {
  const said: PropertyKey[] = [];
  const remember = (_: object, message: PropertyKey): undefined => void said.push(message);
  l10n.config({ contents: new Proxy({}, { get: remember }) });
  await import("../../server/src/core/index.js");
  await import("../../server/src/lsp/serve.js");
  await import("../../server/src/cli/run.js");
  await import("../../server/src/cloud/index.js");
  assert.deepEqual(said, []);
  assert.equal(l10n.t("heard"), "heard");
  assert.deepEqual(said, ["heard"]);
});
