import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { builtExtable } from "../support/built-cli";
import { fromRoot } from "../support/root";

test("without an account: what the local RAM prints can be done, verify, apply, verify", async () => {
  const local = spawn(process.execPath, [fromRoot("out/test/support/ram-server/local.js")], { stdio: "pipe" });
  try {
    let text = "";
    while (!/verify [^\n]*\n[^\n]*apply [^\n]*\n[^\n]*verify [^\n]*\n/.test(text)) {
      text += String((await once(local.stdout, "data"))[0]);
    }
    const env = Object.fromEntries(
      [...text.matchAll(/(?:export |\$env:)(\w+)(?:=| = ")([^"\s]+)/g)].map(([, name, value]) => [name!, value!]),
    );
    const commands = [...text.matchAll(/^node server\/dist\/cli\.js (.*)$/gm)].map((match) => match[1]!.split(" "));
    const codes: (number | null)[] = [];
    for (const [name, ...args] of commands) {
      const yes = name === "apply" ? ["--yes"] : [];
      codes.push((await builtExtable([name!, ...args, ...yes], fromRoot(), env)).code);
    }
    assert.deepEqual(codes, [1, 0, 0]);
  } finally {
    local.kill();
  }
});
