import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { workspace } from "../support/cli";
import { fromRoot, withCodeCache } from "../support/root";

/** Why Neovim cannot be tested on this machine, or undefined. */
export const reasonToSkip = (): string | undefined =>
  spawnSync("nvim", ["--version"]).status === 0 ? undefined : "no Neovim (apt-get install neovim)";

/**
 * What Neovim before 0.8 lacks of what docs/other-editors.md shows, and an answer to a pick: the first of what is offered, which is
 * kept. A pick of Neovim's own would wait at the terminal.
 */
const INIT = `
if vim.fn.has("nvim-0.8") == 0 then
  vim.g.do_filetype_lua = 1
  vim.lsp.start = function(config)
    vim.bo.omnifunc = "v:lua.vim.lsp.omnifunc"
    local clients = vim.lsp.get_active_clients()
    vim.lsp.buf_attach_client(0, clients[1] and clients[1].id or vim.lsp.start_client(config))
  end
end
vim.g.offered = {}
vim.ui.select = function(items, options, choose)
  vim.g.offered = vim.tbl_map(options.format_item or tostring, items)
  choose(items[1], 1)
end
`;

const FLOATING = `luaeval("(function()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
    end
  end
  return {}
end)()")`.replace(/\n */g, " ");

export interface Seen {
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

/** A Neovim without a terminal, told by keys and asked by expressions; what it is set up with is what a user would write. */
export class Neovim {
  readonly #process: ChildProcess;
  readonly #socket: string;

  private constructor(home: string, folder: string, file: string) {
    this.#socket = path.join(home, "socket");
    this.#process = spawn("nvim", ["--headless", "-n", "--listen", this.#socket, file], {
      cwd: folder,
      stdio: "ignore",
      env: environment(home),
    });
  }

  /** Opens one of these files; `extable` is on the PATH. */
  static async start(init: string, files: Readonly<Record<string, string>>, file: string): Promise<Neovim> {
    const home = workspace({ "config/nvim/init.lua": INIT + init });
    const program = fromRoot("server", "dist", "cli.js");
    mkdirSync(path.join(home, "bin"));
    chmodSync(program, 0o755);
    symlinkSync(program, path.join(home, "bin", "extable"));
    const neovim = new Neovim(home, workspace(files), file);
    await neovim.until("1", (one) => one === 1);
    return neovim;
  }

  /** As they would be typed. */
  keys(keys: string): void {
    spawnSync("nvim", ["--server", this.#socket, "--remote-send", keys], { timeout: 10_000 });
  }

  /** The value of an expression; undefined where there is none. */
  ask(expression: string): unknown {
    const asked = ["--server", this.#socket, "--remote-expr", `json_encode(${expression})`];
    const { stdout, stderr } = spawnSync("nvim", asked, { encoding: "utf8", timeout: 10_000 });
    try {
      // Early versions print it where errors go.
      return JSON.parse(stdout || stderr);
    } catch {
      return undefined;
    }
  }

  async until<Value>(expression: string, isIt: (value: Value) => boolean): Promise<Value> {
    const deadline = Date.now() + 20_000;
    for (;;) {
      const value = this.ask(expression) as Value;
      if (value !== undefined && isIt(value)) return value;
      if (Date.now() > deadline) throw new Error(`${expression}: ${JSON.stringify(value)}; ${this.#said()}`);
      await delay(50);
    }
  }

  /** What stands in the margin, in the order of the text, once there is as much. */
  async diagnostics(count: number): Promise<Seen[]> {
    const seen = `map(luaeval("vim.diagnostic.get(0)"), "{'code': v:val.code, 'line': v:val.lnum, 'column': v:val.col}")`;
    const all = await this.until<Seen[]>(seen, ({ length }) => length === count);
    return all.sort((a, b) => a.line - b.line || a.column - b.column);
  }

  /** What the menu of completions offers, once it is there. */
  completions(): Promise<string[]> {
    return this.until<string[]>("map(complete_info(['items']).items, 'v:val.word')", ({ length }) => length > 0);
  }

  /** The text of the window that floats over the others, once it is there. */
  async floating(): Promise<string> {
    const lines = await this.until<string[]>(FLOATING, ({ length }) => length > 0);
    return lines.join("\n");
  }

  line(number: number): Promise<string> {
    return this.until<string>(`getline(${number})`, () => true);
  }

  /** Puts the cursor on the first place of a text, or behind it. */
  goTo(text: string, where: "on" | "behind" = "on"): void {
    this.ask(`[cursor(1, 1), search('\\V${text.replaceAll("'", "''")}', 'c${where === "behind" ? "e" : ""}')]`);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.keys("<C-\\><C-n>:qa!<CR>");
    const timer = setTimeout(() => this.#process.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(timer);
  }

  #said(): unknown {
    return this.ask("execute('messages')");
  }
}

/** All that it keeps, it keeps in this folder. */
const environment = (home: string): NodeJS.ProcessEnv => ({
  ...withCodeCache(),
  PATH: `${path.join(home, "bin")}${path.delimiter}${process.env.PATH}`,
  XDG_CONFIG_HOME: path.join(home, "config"),
  XDG_DATA_HOME: path.join(home, "data"),
  XDG_STATE_HOME: path.join(home, "state"),
  XDG_CACHE_HOME: path.join(home, "cache"),
});
