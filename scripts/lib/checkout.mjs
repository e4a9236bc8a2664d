import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { npm, run } from "./processes.mjs";

/** The folder of the checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The manifest, as it is on disk. */
export const manifest = readJson(path.join(root, "package.json"));

/** Ends the process, with a sentence for a person, where its Node is too old. */
export function requireNode() {
  const needed = Number.parseInt(manifest.engines.node.replace(/\D*/, ""), 10);
  if (Number.parseInt(process.versions.node, 10) >= needed) return;
  console.error(`Extable needs Node ${needed} or newer; this is Node ${process.versions.node} (${process.execPath}).`);
  process.exit(2);
}

/** Installs the dependencies if they are missing or are not the ones that the lock file names. */
export async function installDependencies() {
  if (isInstalled()) return;
  console.log("Installing the dependencies (npm ci) ...");
  await mustRunNpm("ci", "--no-audit", "--no-fund");
}

/** Compiles and bundles; what is up to date is not compiled again. */
export async function build() {
  console.log("Building (npm run build) ...");
  await mustRunNpm("run", "--silent", "build");
}

/** Runs a program that a dependency brings, by its main script: `runTool("@vscode/vsce/vsce", ["package"])`. */
export function runTool(script, args, options = {}) {
  return run(process.execPath, [path.join(root, "node_modules", script), ...args], { cwd: root, ...options });
}

async function mustRunNpm(...args) {
  const { file, args: npmArgs } = npm();
  const code = await run(file, [...npmArgs, ...args], { cwd: root, shell: file === "npm" });
  if (code !== 0) {
    console.error(`npm ${args.join(" ")} failed; see above.`);
    process.exit(code);
  }
}

/** npm writes down what it has put into node_modules, in the shape of the lock file. */
function isInstalled() {
  const wanted = readJson(path.join(root, "package-lock.json")).packages;
  const present = readJson(path.join(root, "node_modules", ".package-lock.json"))?.packages;
  if (!present) return false;
  return Object.entries(wanted).every(
    ([place, { version, optional }]) => place === "" || optional || present[place]?.version === version,
  );
}

/** Undefined where the file is absent. */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
