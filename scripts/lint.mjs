/** Checks style and common mistakes with Biome. Arguments are passed on: `npm run lint -- --write`. */
import { runTool } from "./lib/checkout.mjs";

process.exitCode = await runTool("@biomejs/biome/bin/biome", [
  "check",
  "--error-on-warnings",
  ...process.argv.slice(2),
]);
