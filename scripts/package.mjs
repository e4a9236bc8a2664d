/** Builds and packs the extension: `npm run package` makes extable-<version>.vsix, `-- --out FILE` another file. */
import { parseArgs } from "node:util";
import { build, installDependencies, manifest, requireNode } from "./lib/checkout.mjs";
import { packExtension } from "./lib/vsix.mjs";

const { values } = parseArgs({
  options: { out: { type: "string", default: `${manifest.name}-${manifest.version}.vsix` } },
});

requireNode();
await installDependencies();
await build();
process.exitCode = await packExtension(values.out);
