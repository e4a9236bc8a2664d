import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, chromium } from "playwright-core";
import { fromRoot } from "../support/root";
import { Window } from "./window";

interface RunningServer {
  urlOf(file: string, folder: string): string;
  output(): string;
  /** The folder where VS Code keeps settings, state and logs. */
  readonly data: string;
  stop(): Promise<void>;
}

interface CodeServerModule {
  unsupportedReason(): string | undefined;
  setUpCodeServer(): Promise<object>;
  startCodeServer(codeServer: object, options: object): Promise<RunningServer>;
}

interface PlatformModule {
  findChromium(): string | undefined;
}

interface LanguagePacksModule {
  readonly LANGUAGE_COOKIE: string;
}

interface VsixModule {
  packExtension(target: string, options?: object): Promise<number>;
}

/** The modules that `npm start` and `npm run package` are made of. They are ES modules, so they are loaded late. */
const load = <Module>(name: string): Promise<Module> => import(pathToFileURL(fromRoot("scripts", "lib", name)).href);

const SETTINGS = {
  "breadcrumbs.enabled": false,
  // They stand in the lines, as if they were of the text that is read.
  "editor.inlayHints.enabled": "offUnlessPressed",
  "editor.minimap.enabled": false,
  "files.defaultLanguage": "sql",
  "workbench.reduceMotion": "on",
};

const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Why the real VS Code cannot be tested on this machine, or undefined. */
export async function reasonToSkip(): Promise<string | undefined> {
  const { findChromium } = await load<PlatformModule>("platform.mjs");
  const { unsupportedReason } = await load<CodeServerModule>("code-server.mjs");
  if (!findChromium()) return "no Chromium to show VS Code in (install it, or name one in EXTABLE_CHROMIUM)";
  return unsupportedReason();
}

/** A VS Code with the packed extension, and a browser to look at it. */
export class Session {
  private constructor(
    private readonly folder: string,
    private readonly server: RunningServer,
    private readonly browser: BrowserContext,
  ) {}

  /** `envOf` says what else VS Code finds in its environment, with a folder that is gone afterwards for what it names. */
  static async start(envOf: (home: string) => Promise<NodeJS.ProcessEnv>): Promise<Session> {
    const { setUpCodeServer, startCodeServer } = await load<CodeServerModule>("code-server.mjs");
    const { findChromium } = await load<PlatformModule>("platform.mjs");
    const { packExtension } = await load<VsixModule>("vsix.mjs");
    const codeServer = await setUpCodeServer();
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1)); // Which ends the server.
    const folder = await mkdtemp(path.join(tmpdir(), "extable-test-"));
    const undo = [() => rm(folder, { recursive: true, force: true })];
    try {
      const vsix = path.join(folder, "extable.vsix");
      if ((await packExtension(vsix, { stdio: "ignore" })) !== 0) throw new Error("The extension could not be packed");
      const env = await envOf(path.join(folder, "home"));
      await rm(fromRoot("out", "screenshots"), { recursive: true, force: true });
      const server = await startCodeServer(codeServer, { folder, vsix, settings: SETTINGS, languages: ["zh-cn"], env });
      undo.unshift(() => server.stop());
      return new Session(folder, server, await openBrowser(path.join(folder, "browser"), findChromium()));
    } catch (error) {
      for (const step of undo) await step();
      throw error;
    }
  }

  /** Opens one file of a fresh copy of the test's workspace; `pictures` begins the names of its pictures. */
  async open(file: string, pictures: string): Promise<Window> {
    const workspace = await mkdtemp(path.join(this.folder, "workspace-"));
    await cp(fromRoot("test", "vscode", "workspace"), workspace, { recursive: true });
    await mkdir(fromRoot("out", "screenshots"), { recursive: true });
    const url = this.server.urlOf(path.join(workspace, file), workspace);
    return Window.open(this.browser, url, { folder: workspace, pictures });
  }

  /** Opens windows in that language from now on: what VS Code itself says stays English. */
  async speak(language: string): Promise<void> {
    const { LANGUAGE_COOKIE } = await load<LanguagePacksModule>("language-packs.mjs");
    const url = new URL(this.server.urlOf(this.folder, this.folder)).origin;
    await this.browser.addCookies([{ name: LANGUAGE_COOKIE, value: language, url }]);
  }

  /** Opens windows from now on in which no folder is trusted, and nobody is asked whether it is. */
  async restrict(): Promise<void> {
    const file = path.join(this.server.data, "User", "settings.json");
    const settings = JSON.parse(await readFile(file, "utf8"));
    const trust = { enabled: true, startupPrompt: "never", banner: "never" };
    for (const [name, value] of Object.entries(trust)) settings[`security.workspace.trust.${name}`] = value;
    await writeFile(file, JSON.stringify(settings));
  }

  /** All that VS Code has left in files and printed: settings, state, logs, workspaces. */
  async traces(): Promise<string> {
    const workspaces = (await readdir(this.folder)).filter((name) => name.startsWith("workspace-"));
    const folders = [this.server.data, ...workspaces.map((name) => path.join(this.folder, name))];
    return [this.output(), ...(await Promise.all(folders.map(textsBelow)))].join("\n");
  }

  /** What VS Code itself has printed. */
  output(): string {
    return this.server.output();
  }

  async stop(): Promise<void> {
    await Promise.allSettled([this.browser.close(), this.server.stop()]);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function textsBelow(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8").catch(() => "")))).join("\n");
}

/** Everything that it keeps, it keeps in this folder. */
async function openBrowser(folder: string, executablePath: string | undefined): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...(executablePath && { executablePath }),
    args: BROWSER_FLAGS,
    viewport: { width: 1440, height: 1000 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
}
