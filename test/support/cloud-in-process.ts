import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { createColors } from "picocolors";
import type { run as runCommandLine } from "../../server/src/cli/run";
import type { Outcome } from "./cli";
import { fromRoot } from "./root";

let runner: typeof runCommandLine | undefined;

/** The command line of the sources, with the bundle beside it that calls the cloud, loaded into this process. */
function load(): typeof runCommandLine {
  const folder = mkdtempSync(fromRoot("out", "cloud-cli-"));
  try {
    const outfile = path.join(folder, "run.js");
    buildSync({
      entryPoints: [fromRoot("server/src/cli/run.ts")],
      outfile,
      bundle: true,
      platform: "node",
      target: "node20",
      format: "cjs",
      mainFields: ["module", "main"],
      logLevel: "error",
    });
    copyFileSync(fromRoot("server/dist/ram.js"), path.join(folder, "ram.js"));
    const { run } = require(outfile);
    require(path.join(folder, "ram.js"));
    return run;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command without a process of its own: most of what one takes is starting. */
export async function extableInProcess(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  runner ??= load();
  const said = { stdout: "", stderr: "" };
  const code = await runner(args, {
    cwd,
    env,
    colours: createColors(false),
    write: (text) => {
      said.stdout += text;
    },
    complain: (sentence) => {
      said.stderr += `${sentence}\n`;
    },
    readStdin: async () => new Uint8Array(),
    ask: async () => undefined,
  });
  return { code, ...said };
}
