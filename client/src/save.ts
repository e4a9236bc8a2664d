import { commands, FileSystemError, type LogOutputChannel, l10n, Uri, window, workspace } from "vscode";
import type { PolicyDocument } from "../../server/src/core/index";
import { type Disk, type FileToSave, saveFiles } from "./save-files";
import type { PolicyViewer, Shown } from "./show";

const SAID_MS = 5_000;

/** Saves the policy that is looked at, where the user says. */
export async function saveOne(viewer: PolicyViewer, output: LogOutputChannel): Promise<void> {
  const shown = lookedAt(viewer);
  if (!shown) return;
  const { file } = shown.document;
  const folder = folderOf(shown);
  const place = await window.showSaveDialog({
    title: l10n.t("Save {0}", file.name),
    ...(folder && { defaultUri: Uri.joinPath(folder, file.name) }),
  });
  if (place) await save([{ place, text: file.text }], viewer, output);
}

/** Saves it with those that were generated with it, in a folder of the user's choice. */
export async function saveAll(viewer: PolicyViewer, output: LogOutputChannel): Promise<void> {
  const shown = lookedAt(viewer);
  if (!shown) return;
  const folder = folderOf(shown);
  const [chosen] =
    (await window.showOpenDialog({
      title: l10n.t("A folder for {0}", shown.together.map(nameOf).join(", ")),
      openLabel: l10n.t("Save Here"),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  if (!chosen) return;
  const files = shown.together.map(({ file }) => ({ place: Uri.joinPath(chosen, file.name), text: file.text }));
  await save(files, viewer, output);
}

const nameOf = ({ file }: PolicyDocument): string => file.name;

function lookedAt(viewer: PolicyViewer): Shown | undefined {
  const uri = window.activeTextEditor?.document.uri;
  const shown = uri && viewer.shown(uri);
  if (!shown) void window.showInformationMessage(l10n.t("Generate RAM policies first, and choose one of their tabs"));
  return shown;
}

/** Beside the DDL; of a document that was never saved, the folder of the workspace. */
function folderOf({ source }: Shown): Uri | undefined {
  if (source.scheme === "untitled") return workspace.workspaceFolders?.[0]?.uri;
  return Uri.joinPath(source, "..");
}

async function save(files: readonly FileToSave<Uri>[], viewer: PolicyViewer, output: LogOutputChannel): Promise<void> {
  try {
    const { saved } = await saveFiles(files, diskOf(viewer));
    if (saved.length === 0) return;
    const names = saved.map((place) => workspace.asRelativePath(place)).join(", ");
    window.setStatusBarMessage(l10n.t("Saved: {0}", names), SAID_MS);
  } catch (error) {
    output.error(`${error}`);
    void window.showErrorMessage(l10n.t("Not saved: {0}", error instanceof Error ? error.message : String(error)));
  }
}

const diskOf = (viewer: PolicyViewer): Disk<Uri> => ({
  read,
  write: async (place, content) => workspace.fs.writeFile(place, content),
  mayReplace: (file) => mayReplace(file, viewer),
});

async function read(place: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(place);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return undefined;
    throw error;
  }
}

/** Shows the file beside what would be in it, and asks; closing the question keeps the file. */
async function mayReplace({ place, text }: FileToSave<Uri>, viewer: PolicyViewer): Promise<boolean> {
  const name = workspace.asRelativePath(place);
  const proposal = viewer.propose(place, text);
  await commands.executeCommand("vscode.diff", place, proposal, l10n.t("{0}: now ↔ generated", name));
  const replace = l10n.t("Replace");
  const question = l10n.t("{0} has another content. Replace it with what was generated?", name);
  return (await window.showWarningMessage(question, replace, l10n.t("Keep"))) === replace;
}
