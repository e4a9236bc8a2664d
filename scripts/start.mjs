/** `npm start`: says what Extable finds in examples/, then opens them in a VS Code that has the extension. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { build, installDependencies, requireNode, root } from "./lib/checkout.mjs";
import { INTERRUPTS, setUpCodeServer, startCodeServer, unsupportedReason } from "./lib/code-server.mjs";
import { findProgram, hasDisplay } from "./lib/platform.mjs";
import { run } from "./lib/processes.mjs";
import { packExtension } from "./lib/vsix.mjs";

const EXAMPLES = path.join(root, "examples");
const MAXCOMPUTE_ACCOUNT = ["--maxcompute-account", "5678901234567890"];
const READ_TABLE = ["examples/fleet-position.sql", "examples/read.sql"];
const USAGE = `npm start                  examples/ in VS Code: on the desktop where there is one, else in the browser
npm start -- --browser     in the browser in any case
npm start -- --port N      in the browser, at this port
npm start -- --no-editor   only what is printed`;

const options = readOptions();
requireNode();
await installDependencies();
await build();
await printExamples();
if (!options.noEditor) await openEditor();

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        "no-editor": { type: "boolean", default: false },
        port: { type: "string" },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port: ${values.port} is not a port`);
    return { browser: values.browser || values.port !== undefined, noEditor: values["no-editor"], port };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function printExamples() {
  if ((await extable("check", "examples")) === 1) {
    console.log("\nSo it should be: one of the examples is broken on purpose, so that there is something to mend.");
  }
  if ((await extable("policy", ...MAXCOMPUTE_ACCOUNT, "examples")) === 1) {
    console.log("\nSo it should be: the policies of the broken example wait until it is mended.");
  }
  console.log("\nThose of one table that is read, in each form that they are deployed in:");
  for (const form of ["aliyun-cli", "terraform", "ros"]) {
    await extable("policy", ...MAXCOMPUTE_ACCOUNT, "--format", form, ...READ_TABLE);
  }
  const compare = ["--check", "examples/policies", ...MAXCOMPUTE_ACCOUNT, "examples/fleet-position.sql"];
  if ((await extable("policy", ...compare)) === 1) {
    console.log("\nSo it should be: this policy is as wide as those that are copied from the vendor's page.");
  }
}

async function extable(...args) {
  console.log(`\n$ extable ${args.join(" ")}\n`);
  return run(process.execPath, [path.join(root, "server", "dist", "cli.js"), ...args], { cwd: root });
}

async function openEditor() {
  console.log();
  if (!options.browser && (await openDesktop())) return;
  const codeServer = await setUpBrowser();
  if (codeServer) await serveBrowser(codeServer);
}

/** Whether the VS Code of the desktop took it. */
async function openDesktop() {
  // In a remote session `code` only talks to a window elsewhere, which cannot load an extension from here.
  const code = hasDisplay() && !process.env.VSCODE_IPC_HOOK_CLI ? findProgram("code") : undefined;
  if (!code) return false;
  console.log("Opening examples/ in VS Code with the extension (npm start -- --browser: in the browser instead) ...");
  const args = ["--new-window", `--extensionDevelopmentPath=${root}`, EXAMPLES, await firstExample()];
  const quote = (text) => `"${text}"`;
  const isBatchFile = process.platform === "win32";
  const command = isBatchFile ? [quote(code), args.map(quote), { shell: true }] : [code, args];
  return (await run(...command)) === 0;
}

/** Undefined, and said so, where it cannot be had. */
async function setUpBrowser() {
  const reason = unsupportedReason();
  if (reason) return sayWhatToInstall(reason);
  return setUpCodeServer().catch((error) => sayWhatToInstall(error.message));
}

async function serveBrowser(codeServer) {
  const interruption = new Promise((resolve) => {
    for (const signal of INTERRUPTS) process.on(signal, () => resolve("interrupted"));
  });
  const folder = await mkdtemp(path.join(tmpdir(), "extable-package-"));
  try {
    const vsix = path.join(folder, "extable.vsix");
    if ((await packExtension(vsix, { stdio: "ignore" })) !== 0) throw new Error("npm run package says what is wrong");
    const server = await startCodeServer(codeServer, { folder: EXAMPLES, vsix, port: options.port });
    await serveUntil(interruption, server);
  } catch (error) {
    const end = await Promise.race([interruption, "failed"]);
    if (end === "interrupted") return;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function serveUntil(interruption, server) {
  console.log(`VS Code with Extable is at

  ${server.urlOf(await firstExample())}

It edits examples/ of this checkout. It asks for no password, and only this machine can reach it. Ctrl+C ends it.`);
  const end = await Promise.race([interruption, server.closed]);
  await server.stop();
  if (end !== "interrupted") throw new Error(`VS Code has ended by itself:\n${server.output()}`);
}

/** The broken one, where there is most to see. */
async function firstExample() {
  const files = (await readdir(EXAMPLES)).filter((name) => name.endsWith(".sql")).sort();
  return path.join(EXAMPLES, files.find((name) => /broken|pasted/.test(name)) ?? files[0] ?? "");
}

function sayWhatToInstall(reason) {
  console.error(`VS Code cannot be shown here: ${reason}

Install one of these and run npm start again:
  - VS Code for the desktop (https://code.visualstudio.com), with its \`code\` command on PATH
  - Node 24 or newer, with which VS Code runs in the browser
The command line works without either: node server/dist/cli.js --help`);
  process.exitCode = 1;
}
