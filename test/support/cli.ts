import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const OUT = path.join(process.cwd(), "out");
const temporary: string[] = [];
let bundle: string | undefined;

process.on("exit", () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** A folder of the test's own that is gone when the process ends. */
function temporaryFolder(parent: string, prefix: string): string {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, prefix));
  temporary.push(folder);
  return folder;
}

/** The command line of the sources as they are, bundled once, below the project so that it finds the pages. */
export function commandLine(): string {
  if (bundle !== undefined) return bundle;
  bundle = path.join(temporaryFolder(OUT, "cli-"), "cli.js");
  buildSync({
    entryPoints: [path.join(process.cwd(), "server/src/cli/main.ts")],
    outfile: bundle,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  return bundle;
}

/** A folder that holds these files; the names may have folders in them. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder(tmpdir(), "extable-");
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  /** Beside the environment of whoever runs the tests, but for their language. */
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the run counts as hung. */
  readonly timeout?: number;
}

/** Runs `extable` as its own process. */
export function extable(args: readonly string[], { cwd, stdin = "", env, timeout = 60_000 }: RunOptions = {}): Outcome {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [commandLine(), ...args], {
    cwd: cwd ?? process.cwd(),
    input: stdin,
    env: { ...process.env, LC_ALL: "C", ...env },
    encoding: "utf8",
    timeout,
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  return { code: status, stdout, stderr };
}
