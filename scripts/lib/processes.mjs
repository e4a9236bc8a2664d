import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/**
 * Runs a program to its end and gives its exit code (or 1 where a signal ended it).
 * `options` are those of `spawn`; what the program prints is shown, unless they say otherwise.
 */
export function run(file, args, options = {}) {
  const child = spawn(file, args, { stdio: "inherit", ...options });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/** Runs a program of which only the output is wanted: `{ code, output }`, standard output and error in one. */
export async function capture(file, args, options = {}) {
  const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
      options.onOutput?.(text);
    });
  }
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
  return { code, output };
}

/** How to call npm without a shell: with the Node that runs us, and the npm that started us or the one beside Node. */
export function npm() {
  const folder = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(folder, "node_modules", "npm", "bin", "npm-cli.js"),
    path.join(folder, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  const script = candidates.find((file) => file && /npm-cli\.js$/.test(file) && existsSync(file));
  return script ? { file: process.execPath, args: [script] } : { file: "npm", args: [] };
}

/**
 * Starts a program as the head of a process group of its own, so that it can be ended with all that it starts.
 * It does not outlive us, however we end, unless by SIGKILL.
 */
export function startGroup(file, args, options = {}) {
  const detached = process.platform !== "win32";
  const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"], detached, ...options });
  const kill = () => signalGroup(child.pid, "SIGKILL");
  process.once("exit", kill);
  child.once("close", () => process.off("exit", kill));
  return child;
}

/** Ends a program started by `startGroup` and everything it started: asks first, insists after five seconds. */
export async function endGroup({ pid }) {
  if (process.platform === "win32") {
    await run("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  signalGroup(pid, "SIGTERM");
  for (let waited = 0; waited < 5000 && signalGroup(pid, 0); waited += 50) await delay(50);
  signalGroup(pid, "SIGKILL");
}

/** Whether the group was still there to be sent the signal. */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}
