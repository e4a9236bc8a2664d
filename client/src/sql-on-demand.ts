import { type CancellationToken, Disposable, type LogOutputChannel, workspace } from "vscode";
import type { WorkspaceTextsParams, WorkspaceTextsResult } from "../../server/src/lsp/protocol";
import { WatchedState } from "./watched-state";
import { readFromDisk, SQL_FILES, type WorkspaceTexts } from "./workspace-texts";

/** The SQL of the workspace, for a server that asks for it; nothing is read or watched before. */
export class SqlOnDemand {
  readonly #state = new WatchedState();
  #watching: Disposable | undefined;

  constructor(private readonly output: LogOutputChannel) {}

  /** What is watched before it is read does not change unheard meanwhile. */
  async answer({ known }: WorkspaceTextsParams, token: CancellationToken): Promise<WorkspaceTextsResult | null> {
    this.#watching ??= this.#watch();
    const state = this.#state.name(Date.now());
    if (known === state) return { state };
    const read = await readFromDisk(token);
    if (!read) return null;
    this.#log(read);
    return { state, texts: read.texts.map(({ path, text }) => ({ uri: String(read.uris.get(path)), text })) };
  }

  dispose(): void {
    this.#watching?.dispose();
  }

  #watch(): Disposable {
    const changed = (): void => this.#state.changed();
    const watcher = workspace.createFileSystemWatcher(SQL_FILES);
    return Disposable.from(
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
      workspace.onDidChangeWorkspaceFolders(changed),
    );
  }

  #log({ texts, leftOut: { tooLarge, tooMany, unreadable } }: WorkspaceTexts): void {
    const left = tooLarge + tooMany + unreadable;
    this.output.info(`Symbols of the workspace: ${texts.length} files read, ${left} left out`);
  }
}
