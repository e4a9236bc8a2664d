/**
 * Installs, builds and lints what needs it, then runs the tests with Node's own runner.
 * Arguments are fragments of paths: `npm test -- rules policy` runs the tests whose path contains one of them.
 */
import { readdirSync } from "node:fs";
import path from "node:path";
import { build, installDependencies, requireNode, root } from "./lib/checkout.mjs";
import { run } from "./lib/processes.mjs";

const fragments = process.argv.slice(2);

requireNode();
await installDependencies();
await build();
const lint = fragments.length === 0 ? await runLint() : 0;
const tests = await runTests();
if (lint !== 0) console.error("Lint failed; what it found stands before the tests.");
process.exitCode = lint || tests;

function runLint() {
  console.log("Linting (npm run lint) ...");
  return run(process.execPath, [path.join(root, "scripts", "lint.mjs")]);
}

async function runTests() {
  const files = compiledTests().filter(matches);
  if (files.length === 0) {
    console.error(`No test has ${fragments.join(" or ")} in its path.`);
    return 1;
  }
  return run(process.execPath, ["--test", "--test-reporter=spec", ...files], { cwd: root });
}

function matches(file) {
  return fragments.length === 0 || fragments.some((fragment) => file.includes(fragment));
}

/** Found by their sources, since the output folder also holds what came from sources that are gone. */
function compiledTests() {
  return readdirSync(path.join(root, "test"), { recursive: true })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => path.join("out", "test", file.replace(/\.ts$/, ".js")))
    .sort();
}
