/** Starts RAM and STS on this machine, with a demo account and fake keys, and prints how to verify and apply there. */
import path from "node:path";
import { build, installDependencies, requireNode, root } from "./lib/checkout.mjs";
import { run } from "./lib/processes.mjs";

requireNode();
await installDependencies();
await build();
process.exitCode = await run(process.execPath, [path.join(root, "out", "test", "support", "ram-server", "local.js")], {
  cwd: root,
});
