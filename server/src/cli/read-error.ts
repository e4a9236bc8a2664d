import * as l10n from "@vscode/l10n";
import { UnreadableError } from "./decode";

/** Why something could not be read, for its name to stand before it. */
export function readError(error: unknown): string {
  if (error instanceof UnreadableError) return error.message;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "EACCES" || code === "EPERM") return l10n.t("no permission to read it");
  if (code === "ENOENT") return l10n.t("no such file or folder");
  if (code === "EISDIR") return l10n.t("not a file");
  return l10n.t("cannot be read: {0}", code ?? String(error));
}

/** Why something could not be written, for its name to stand before it. */
export function writeError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return l10n.t("no permission to write it");
  if (code === "ENOSPC") return l10n.t("no space left to write it");
  if (code === "ENOTDIR" || code === "EEXIST")
    return l10n.t("cannot be written: a file stands where a folder is needed");
  if (code === "EISDIR") return l10n.t("cannot be written: a folder stands where a file is needed");
  return l10n.t("cannot be written: {0}", code ?? String(error));
}
