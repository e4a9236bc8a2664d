import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { Outcome } from "./cli";
import { withCodeCache } from "./root";

const COMMAND_LINE = path.join(process.cwd(), "server", "dist", "cli.js");

/** Runs the command line that was built, while this process goes on and can answer it. */
export function builtExtable(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  started: (child: ChildProcess) => void = () => {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [COMMAND_LINE, ...args], {
    cwd,
    env: { ...withCodeCache(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started(child);
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (data: Buffer) => stdout.push(data));
  child.stderr.on("data", (data: Buffer) => stderr.push(data));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}
