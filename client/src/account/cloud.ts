import { commands, env, l10n, Uri, window, workspace } from "vscode";
import type * as Cloud from "../../../server/src/cloud/index";

export type { Cloud };

/** How long one answer is waited for. */
export const TIMEOUT_MS = 10_000;

/** What calls RAM, with the SDK: loaded by the first command that is told to call, and not before. It has messages of its own. */
export function loadCloud(extension: Uri): typeof Cloud {
  const cloud: typeof Cloud = require(Uri.joinPath(extension, "server", "dist", "ram.js").fsPath);
  cloud.speak(cloud.languageOf(env.language));
  return cloud;
}

/** Whether accounts may be called from here; where not, says why. */
export async function mayCall(): Promise<boolean> {
  if (workspace.isTrusted) return true;
  const manage = l10n.t("Manage Trust");
  const message = l10n.t("Credentials are not used in a folder that is not trusted: what its SQL says would be done");
  if ((await window.showErrorMessage(message, manage)) === manage)
    await commands.executeCommand("workbench.trust.manage");
  return false;
}
