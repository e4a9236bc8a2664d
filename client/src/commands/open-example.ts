import { commands, type Disposable, type TextDocument, Uri, ViewColumn, window, workspace } from "vscode";

/** Opens a copy of the example beside; it is nowhere on disk, and the same one as long as it is open. */
export const openExample = (extension: Uri): Disposable => {
  let opened: TextDocument | undefined;
  return commands.registerCommand("extable.openExample", async () => {
    if (!opened || opened.isClosed) {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extension, "examples", "as-pasted.sql"));
      opened = await workspace.openTextDocument({ language: "sql", content: new TextDecoder().decode(bytes) });
    }
    await window.showTextDocument(opened, ViewColumn.Beside);
  });
};
